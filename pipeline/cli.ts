#!/usr/bin/env node
/** The command line `union-workbooks`. Messages are Chinese: the people who run it are not programmers. */
import { Command, CommanderError } from 'commander'
import { UnusableError } from '../office/unusable.ts'
import { textWidth } from '../workbook/compose/style.ts'
import { checkCommand } from './commands/check.ts'
import { compareCommand } from './commands/compare.ts'
import { explainCommand } from './commands/explain.ts'
import { decideCommand, receiptCommand } from './commands/office-acts.ts'
import { remindCommand, traceCommand } from './commands/office-looks.ts'
import { extendCommand, tickCommand } from './commands/office-notes.ts'
import { OFFICE_OPTION } from './commands/options.ts'
import { rollupCommand } from './commands/rollup.ts'
import { startYearCommand } from './commands/start-year.ts'
import { templatesCommand } from './commands/templates.ts'
import { EXIT } from './exit.ts'

/** Commander's headings, in the words of the user. */
const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

const inChinese = (usage: string): string =>
  usage.replace('[options]', '[选项]').replace('[command]', '<命令>')

const program = new Command('union-workbooks')
  .description('工会申报工作簿：生成模板、逐条校验、逐级汇总')
  .helpOption('-h, --help', '显示帮助')
  .helpCommand(false)
  .configureHelp({
    styleTitle: (title) => HELP_TITLES[title] ?? title,
    displayWidth: textWidth,
    styleUsage: inChinese,
    subcommandTerm: (command) =>
      [command.name(), ...command.registeredArguments.map((argument) => `<${argument.name()}>`)].join(' '),
    optionDescription: ({ description, defaultValue }) =>
      typeof defaultValue === 'string' ? `${description}（默认 ${defaultValue}）` : description,
  })
  .exitOverride()
  .configureOutput({ outputError: () => {} })

const finish = (code: number): void => {
  process.exitCode = code
}

program
  .command('templates')
  .description('生成本年度空白模板')
  .option(...OFFICE_OPTION)
  .option('--out <文件夹>', '输出文件夹', 'out')
  .option('--for-office', '同时生成办公室工作簿', false)
  .action(async (o) => finish(await templatesCommand(o)))

program
  .command('check')
  .description('校验工作簿：逐行对照条文，指出单元格和改法')
  .argument('<路径...>', '工作簿或文件夹')
  .option(...OFFICE_OPTION)
  .option('--json <文件>', '把结果写成 JSON')
  .option('--csv <文件>', '把问题写成 CSV')
  .option('--marked <文件夹>', '另写一份标出问题的副本')
  .option('--clean <文件夹>', '只清除校验标记，副本写到这个文件夹，不校验')
  .action(async (paths, o) => finish(await checkCommand(paths, o)))

program
  .command('rollup')
  .description('汇总一个文件夹里的全部报送')
  .argument('<文件夹>', '办公室的文件夹（里面有“收件”），或存放报送文件的文件夹')
  .option(...OFFICE_OPTION)
  .option('--out <文件夹>', '输出文件夹（默认 out；办公室的文件夹默认写到它的“结果”）')
  .option('--json <文件>', '另把全部结果写成一份 JSON')
  .option('--no-replies', '不生成给各单位的标记件和回复')
  .action(async (inbox, o) => finish(await rollupCommand(inbox, o)))

const receiptCommands = [
  ['receive', '接收：存档并锁定，以后报来的要等解锁'],
  ['send-back', '退回：写明理由'],
  ['unlock', '解锁已接收的一条：写明理由'],
] as const

for (const [name, description] of receiptCommands)
  program
    .command(name)
    .description(description)
    .argument('<文件夹>', '办公室的文件夹')
    .option('--unit <单位>', '报送单位')
    .option('--number <编号>', '申报编号')
    .option('--programme <申报项目>', '申报项目')
    .option('--reason <理由>', '理由')
    .option('--by <姓名>', '经办人')
    .action(async (root, o) =>
      finish(await receiptCommand(root, name === 'send-back' ? 'sendBack' : name, o)),
    )

program
  .command('decide')
  .description('写入一条审定意见')
  .argument('<文件夹>', '办公室的文件夹')
  .argument('[意见]', '推荐或不推荐')
  .option('--unit <单位>', '推荐单位')
  .option('--number <编号>', '申报编号')
  .option('--programme <申报项目>', '申报项目')
  .option('--rank <排序>', '推荐顺序，从 1 起')
  .option('--duplicate <处理>', '疑似重复的：保留、剔除或不是重复')
  .option('--waive <规则>', '豁免的规则编号')
  .option('--until <日期>', '豁免有效期至')
  .option('--reason <理由>', '理由')
  .option('--by <姓名>', '审定人')
  .action(async (root, decision, o) => finish(await decideCommand(root, { ...o, decision })))

program
  .command('extend')
  .description('同意一个单位延期报送，写进“推荐名额分配”')
  .argument('<文件夹>', '办公室的文件夹')
  .option('--unit <单位>', '推荐单位')
  .option('--programme <申报项目>', '申报项目')
  .option('--to <日期>', '延到哪一天，如 2026-10-15')
  .option('--reason <理由>', '理由')
  .option('--by <姓名>', '同意的人')
  .action(async (root, o) => finish(await extendCommand(root, o)))

program
  .command('tick')
  .description('记下“审核清单”里一项的审核意见')
  .argument('<文件夹>', '办公室的文件夹')
  .option('--unit <单位>', '推荐单位')
  .option('--number <编号>', '申报编号')
  .option('--programme <申报项目>', '申报项目')
  .option('--rule <规则>', '“审核清单”里的规则号')
  .option('--result <结论>', '符合、不符合或存疑')
  .option('--note <意见>', '不符合或存疑的，写明为什么')
  .option('--by <姓名>', '审核人')
  .action(async (root, o) => finish(await tickCommand(root, o)))

program
  .command('remind')
  .description('列出还没有报送的单位')
  .argument('<文件夹>', '办公室的文件夹')
  .option(...OFFICE_OPTION)
  .action(async (root, o) => finish(await remindCommand(root, o)))

program
  .command('trace')
  .description('从台账讲一个工作室或一处隐患的来龙去脉')
  .argument('<文件夹>', '办公室的文件夹')
  .argument('<名称>', '名称全称或申报编号')
  .action(async (root, name) => finish(await traceCommand(root, name)))

program
  .command('start-year')
  .description('从上年的文件夹起一个新年度：单位、名额、名册和台账带走，日期清空')
  .requiredOption('--from <文件夹>', '上年的文件夹')
  .requiredOption('--year <年份>', '新年度，如 2027')
  .option('--to <文件夹>', '新年度的文件夹；不写就放在上年的旁边')
  .action(async (o) => finish(await startYearCommand(o)))

program
  .command('compare')
  .description('比较两份办公室工作簿：同一批报送，哪些结论会变；比较完退出码为 0')
  .argument('<文件夹>', '存放报送文件的文件夹')
  .option(...OFFICE_OPTION)
  .action(async (inbox, o) => finish(await compareCommand(inbox, o)))

program
  .command('explain')
  .description('说明一条规则：依据、核对什么、怎么理解、怎么改')
  .argument('<规则编号>', '如 JN-06-1b')
  .action((id) => finish(explainCommand(id)))

/** Commander's own faults, in the words of the user. */
const CALL_FAULTS: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有这个命令',
  'commander.unknownOption': '没有这个选项',
  'commander.missingArgument': '缺少参数',
  'commander.optionMissingArgument': '选项后面缺少内容',
  'commander.excessArguments': '参数太多',
}

/** What the system refused, with what an office can do about it. */
const SYSTEM_FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满，没有写出任何结果：请清理后重试',
  EACCES: '没有权限：请检查文件和文件夹的权限，或换一个位置',
  EPERM: '没有权限：请检查文件和文件夹的权限，或换一个位置',
  EROFS: '磁盘是只读的，不能写入：请换一个位置',
  EBUSY: '文件正被占用：请关闭已打开的汇总表后重试',
  ENOENT: '文件或文件夹不存在：请检查路径',
  ENOTDIR: '路径中有一段是文件，不是文件夹：请检查路径',
  EEXIST: '已有同名文件，不能建立文件夹：请检查路径',
  EISDIR: '这是一个文件夹，不是文件：请写明文件名',
  ENAMETOOLONG: '文件名或路径太长：请缩短后重试',
  ELOOP: '符号链接绕成了圈：请检查路径',
  EIO: '磁盘读写出错：请检查磁盘或网络后重试',
}

/** Errors of the system that an office can do something about. */
function systemFault(error: unknown): string | null {
  const { code, path, syscall } = error as NodeJS.ErrnoException
  const words = code === undefined || syscall === undefined ? undefined : SYSTEM_FAULTS[code]
  if (words === undefined) return null
  return path === undefined ? words : `${words}（${path}）`
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Says what went wrong, and gives the exit code. */
function fail(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.ok
    say(`${CALL_FAULTS[error.code] ?? '命令有误'}（${error.message.replace(/^error: /, '')}）`)
    say('用法见 union-workbooks --help')
    return EXIT.unusable
  }
  const known = error instanceof UnusableError ? error.message : systemFault(error)
  if (known !== null) {
    say(known)
    return EXIT.unusable
  }
  say('程序出错，没有写出结果。请把下面的内容发给维护人员：')
  say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return EXIT.defect
}

// Whoever reads the output may stop early (`| head`); what is written to files is written all the same.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

try {
  if (process.argv.length > 2) await program.parseAsync()
  else program.outputHelp()
} catch (error) {
  finish(fail(error))
}
