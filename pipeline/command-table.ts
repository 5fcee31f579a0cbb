/** The commands with their options. What a command needs is loaded when it runs: whoever asks for help waits for nothing. */
import { Command } from 'commander'
import { textWidth } from '../workbook/compose/style.ts'
import { DATABASE_OPTION, OFFICE_OPTION } from './commands/options.ts'
import { databaseCommands } from './database-commands.ts'

/** Commander's headings, in the words of the user. */
const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

const inChinese = (usage: string): string =>
  usage.replace('[options]', '[选项]').replace('[command]', '<命令>')

const receiptCommands = [
  ['receive', '接收：存档并锁定，以后报来的要等解锁'],
  ['send-back', '退回：写明理由'],
  ['unlock', '解锁已接收的一条：写明理由'],
] as const

/** @param finish is given the exit code */
export function commandTable(finish: (code: number) => void): Command {
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

  program
    .command('templates')
    .description('生成本年度空白模板')
    .option(...OFFICE_OPTION)
    .option('--out <文件夹>', '输出文件夹', 'out')
    .option('--for-office', '同时生成办公室工作簿', false)
    .action(async (o) => finish(await (await import('./commands/templates.ts')).templatesCommand(o)))

  program
    .command('check')
    .description('校验工作簿：逐行对照条文，指出单元格和改法')
    .argument('<路径...>', '工作簿或文件夹')
    .option(...OFFICE_OPTION)
    .option('--json <文件>', '把结果写成 JSON')
    .option('--csv <文件>', '把问题写成 CSV')
    .option('--marked <文件夹>', '另写一份标出问题的副本')
    .option('--clean <文件夹>', '只清除校验标记，副本写到这个文件夹，不校验')
    .action(async (paths, o) => finish(await (await import('./commands/check.ts')).checkCommand(paths, o)))

  program
    .command('rollup')
    .description('汇总一个文件夹里的全部报送')
    .argument('<文件夹>', '办公室的文件夹（里面有“收件”），或存放报送文件的文件夹')
    .option(...OFFICE_OPTION)
    .option('--out <文件夹>', '输出文件夹（默认 out；办公室的文件夹默认写到它的“结果”）')
    .option('--json <文件>', '另把全部结果写成一份 JSON')
    .option('--no-replies', '不生成给各单位的标记件和回复')
    .option(...DATABASE_OPTION)
    .option('--by <姓名>', '在数据库里记作是谁在表里填的')
    .option('--inbox <文件夹>', '办公室文件夹里放各单位报来文件的文件夹，不叫“收件”的写一次')
    .action(async (inbox, o) => finish(await (await import('./commands/rollup.ts')).rollupCommand(inbox, o)))

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
      .option(...DATABASE_OPTION)
      .action(async (root, o) =>
        finish(
          await (await import('./commands/office-acts.ts')).receiptCommand(
            root,
            name === 'send-back' ? 'sendBack' : name,
            o,
          ),
        ),
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
    .option(...DATABASE_OPTION)
    .action(async (root, decision, o) =>
      finish(await (await import('./commands/office-acts.ts')).decideCommand(root, { ...o, decision })),
    )

  program
    .command('extend')
    .description('同意一个单位延期报送，写进“推荐名额分配”')
    .argument('<文件夹>', '办公室的文件夹')
    .option('--unit <单位>', '推荐单位')
    .option('--programme <申报项目>', '申报项目')
    .option('--to <日期>', '延到哪一天，如 2026-10-15')
    .option('--reason <理由>', '理由')
    .option('--by <姓名>', '同意的人')
    .option(...DATABASE_OPTION)
    .action(async (root, o) =>
      finish(await (await import('./commands/office-notes.ts')).extendCommand(root, o)),
    )

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
    .option(...DATABASE_OPTION)
    .action(async (root, o) =>
      finish(await (await import('./commands/office-notes.ts')).tickCommand(root, o)),
    )

  program
    .command('map')
    .description('别的表样对照：认出一张申报表或汇总表的栏目，写进“表样对照”表，由人确认')
    .argument('<文件>', '别的表样，空白的或填好的')
    .option('--into <文件夹>', '办公室的文件夹；不写的只列出，不写入')
    .action(async (file, o) => finish(await (await import('./commands/map.ts')).mapCommand(file, o)))

  program
    .command('remind')
    .description('列出还没有报送的单位')
    .argument('<文件夹>', '办公室的文件夹')
    .option(...OFFICE_OPTION)
    .option(...DATABASE_OPTION)
    .action(async (root, o) =>
      finish(await (await import('./commands/office-looks.ts')).remindCommand(root, o)),
    )

  program
    .command('trace')
    .description('从台账讲一个工作室或一处隐患的来龙去脉')
    .argument('<文件夹>', '办公室的文件夹')
    .argument('<名称>', '名称全称或申报编号')
    .option(...DATABASE_OPTION)
    .action(async (root, name, o) =>
      finish(await (await import('./commands/office-looks.ts')).traceCommand(root, name, o)),
    )

  program
    .command('start-year')
    .description('从上年的文件夹起一个新年度：单位、名额、名册和台账带走，日期清空')
    .requiredOption('--from <文件夹>', '上年的文件夹')
    .requiredOption('--year <年份>', '新年度，如 2027')
    .option('--to <文件夹>', '新年度的文件夹；不写就放在上年的旁边')
    .option(...DATABASE_OPTION)
    .action(async (o) => finish(await (await import('./commands/start-year.ts')).startYearCommand(o)))

  program
    .command('clear-year')
    .description('清理办完的一年：先列出删去什么、留下什么，写明年度才删')
    .argument('<文件夹>', '办公室的文件夹')
    .option('--delete <年度>', '确认删去，写明是哪一年，如 2026；不写的只列出')
    .option('--unfinished', '还有没办完的也删', false)
    .option('--by <姓名>', '经办人')
    .action(async (root, o) =>
      finish(await (await import('./commands/clear-year.ts')).clearYearCommand(root, o)),
    )

  program
    .command('compare')
    .description('比较两份办公室工作簿：同一批报送，哪些结论会变；比较完退出码为 0')
    .argument('<文件夹>', '存放报送文件的文件夹')
    .option(...OFFICE_OPTION)
    .action(async (inbox, o) =>
      finish(await (await import('./commands/compare.ts')).compareCommand(inbox, o)),
    )

  program
    .command('explain')
    .description('说明一条规则：依据、核对什么、怎么理解、怎么改')
    .argument('<规则编号>', '如 JN-06-1b')
    .action(async (id) => finish((await import('./commands/explain.ts')).explainCommand(id)))

  databaseCommands(program, finish)
  return program
}
