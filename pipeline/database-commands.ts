/** The commands that are only for a state in a database. */
import type { Command } from 'commander'
import { DATABASE_OPTION } from './commands/options.ts'

export function databaseCommands(program: Command, finish: (code: number) => void): void {
  program
    .command('import')
    .description('把办公室的文件夹导入数据库：台账、工作簿和收件；再导入只进有改动的')
    .argument('<文件夹>', '办公室的文件夹')
    .option('--by <姓名>', '在数据库里记作是谁填的')
    .option(...DATABASE_OPTION)
    .action(async (root, o) =>
      finish(await (await import('./commands/shared/copies.ts')).importCommand(root, o)),
    )

  program
    .command('export')
    .description('从数据库导出办公室的文件夹；已导出过的更新到最新')
    .argument('<文件夹>', '新文件夹，或导出过的文件夹')
    .option('--union <工会>', '哪个办公室，写工会全称')
    .option('--year <年份>', '哪一年，如 2026')
    .option(...DATABASE_OPTION)
    .action(async (root, o) =>
      finish(await (await import('./commands/shared/copies.ts')).exportCommand(root, o)),
    )

  program
    .command('set-up-database')
    .description('数据中心用：建表或升级，登记工会，给登录名分配权限')
    .option('--union <工会>', '登记一个工会，写全称')
    .option('--above <工会>', '它的上级工会')
    .option('--role <登录名>', '给这个登录名权限，先用 CREATE ROLE 建好')
    .option('--right <权限>', '办理或查看', '办理')
    .option('--private', '能看证件号码、账号和报来的文件', false)
    .option(...DATABASE_OPTION)
    .action(async (o) => finish(await (await import('./commands/shared/set-up.ts')).setUpCommand(o)))
}
