/** `npm start`: the main job on the examples, reported in Chinese. Ends 0 when it found what the examples' list says. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { EXAMPLES, unexpected } from '../examples/expected.ts'
import { folderOf } from '../office/reply/write-replies.ts'
import type { RolledUp, Run } from '../office/rollup.ts'
import {
  capLine,
  conservationLine,
  countLine,
  findingLines,
  fundsLine,
  print,
  rollupName,
} from '../pipeline/commands/print.ts'
import { runRollup } from '../pipeline/commands/rollup.ts'
import { exitOf } from '../pipeline/exit.ts'
import type { Finding } from '../templates/findings/finding.ts'
import { showYuan } from '../templates/values/money.ts'

const OUT = 'out'
const PAGE = 'dist/校验.html'
const DESK = 'dist/汇总.html'

/** Three findings of different rules that a clerk would understand at once. */
function samples(findings: readonly Finding[]): Finding[] {
  const wanted = ['JN-06-1b', 'YH-04', 'format/identity-number']
  const picked = wanted.map((rule) => findings.find((f) => f.rule === rule && f.severity === 'error'))
  return picked.filter((finding) => finding !== undefined)
}

function printRollups(run: Run): void {
  const byCity = run.rollups.filter(({ files }) => files.forwarded !== null)
  const top = run.rollups.filter(({ files }) => files.forwarded === null)
  print(`一、逐级汇总（共 ${run.rollups.length} 份汇总）`)
  for (const rolled of [...byCity, ...top]) print(`  ${rollupName(rolled)}：${conservationLine(rolled)}`)
  print()
  print('二、命名控制数')
  for (const line of top.map(capLine)) if (line !== null) print(`  ${line}`)
  print()
  print('三、资助资金')
  for (const rolled of top) {
    const line = fundsLine(rolled)
    if (line !== null) print(`  ${rollupName(rolled)}：${line}`)
    const off = rolled.funds?.lines.find((l) => l.difference !== 0)
    if (off)
      print(
        `    例：${off.studio} ${off.step.name} 应记 ${showYuan(off.due)} 元，已记 ${showYuan(off.found)} 元，差 ${showYuan(off.difference)} 元`,
      )
  }
}

function worthOpening(run: Run): string[] {
  const province = run.rollups.find(({ node }) => node.level === '省级')
  const city = run.rollups.find(({ files, node }) => files.forwarded !== null && node.counts.read > 0)
  const paths = [province?.files.rollup, city?.files.rollup, city?.files.forwarded]
  const hazard = run.rollups.find(({ files }: RolledUp) => files.payout !== null)
  const replies = hazard && `${folderOf(hazard.node)}/（每个单位一个文件夹：标记件和回复）`
  return [...paths, hazard?.files.payout, replies].filter((path) => path !== undefined && path !== null)
}

await rm(OUT, { recursive: true, force: true })
const run = await runRollup(EXAMPLES.inbox, { office: [EXAMPLES.offices], out: OUT, replies: true })
print(`读取报送文件 ${run.submissions.length} 份，未采用 ${run.refused.length} 份：`)
for (const { file, reason } of run.refused) print(`  × ${file}：${reason}`)
print()
printRollups(run)
print()
print(`四、问题（${countLine(run.findings)}），举三例`)
for (const finding of samples(run.findings)) for (const line of findingLines(finding)) print(`  ${line}`)
print()
print('五、值得打开看的文件')
for (const path of worthOpening(run)) print(`  ${OUT}/${path}`)
print()

if (!existsSync(PAGE)) execFileSync(process.execPath, ['scripts/build.mjs', '--only', 'page'])
print('六、没有 Excel 也能校验：双击打开下面的文件，把工作簿拖进去')
print(`  ${resolve(PAGE)}`)
print()

if (!existsSync(DESK)) execFileSync(process.execPath, ['scripts/build.mjs', '--only', 'desk'])
print('七、办公室的汇总、审核、名额、资金都在一页里：双击打开下面的文件，选文件夹，或点“用示例试一试”')
print(`  ${resolve(DESK)}`)
print()

const differences = unexpected(run)
if (run.defects.length > 0 || differences.length > 0) {
  print('与 examples/README.md 所列不符：')
  for (const line of differences) print(`  ${line}`)
  process.exitCode = Math.max(1, exitOf(run))
} else print('所查出的问题与 examples/README.md 所列完全一致')
