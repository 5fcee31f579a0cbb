/**
 * `compare INBOX --office A --office B`: what another notice would change. It ends with 0 once both runs are compared:
 * it answers a question, and whether anything blocks is for `check` and `rollup` to say.
 */

import { changedVerdicts, verdictName } from '../../office/compare.ts'
import { rollup } from '../../office/rollup.ts'
import { UnusableError } from '../../office/unusable.ts'
import { registry } from '../../programmes/registry.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { EXIT } from '../exit.ts'
import { readFolder, readOffices } from '../intake/read-folder.ts'
import { findingLines, print, printPassedOver, printRefused } from './print.ts'

export async function compareCommand(inbox: string, options: { office: readonly string[] }): Promise<number> {
  const [first, second, ...more] = options.office
  if (first === undefined || second === undefined || more.length > 0)
    throw new UnusableError('比较要正好两份办公室工作簿：--office 甲 --office 乙')
  const [a, b] = [await readOffices(registry, [first]), await readOffices(registry, [second])]
  const { submissions, refused, ...passedOver } = await readFolder(registry, inbox)
  printPassedOver({ ...passedOver, skipped: [...a.skipped, ...b.skipped] })
  printRefused(refused)
  const changes = changedVerdicts(
    await rollup({ registry, submissions, refused, offices: a.offices, codec: nodeCodec }),
    await rollup({ registry, submissions, refused, offices: b.offices, codec: nodeCodec }),
  )
  print(`甲：${first}`)
  print(`乙：${second}`)
  for (const change of changes) {
    print()
    print(`${change.programme} ${change.unit} ${change.number}“${change.name}”`)
    print(`  ${verdictName(change.before)} → ${verdictName(change.after)}`)
    for (const finding of change.gone)
      for (const line of findingLines(finding)) print(`  甲有：${line.trim()}`)
    for (const finding of change.come)
      for (const line of findingLines(finding)) print(`  乙有：${line.trim()}`)
  }
  print(changes.length === 0 ? '结论没有变化' : `结论有变化的共 ${changes.length} 条`)
  return EXIT.ok
}
