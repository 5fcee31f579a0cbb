/** Our own defects: written down for the makers, and never shown as the sender's fault. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Defect } from '../../rules/judgement.ts'

export async function reportDefects(defects: readonly Defect[], out: string): Promise<void> {
  if (defects.length === 0) return
  const file = join(out, '程序问题报告.json')
  const report = defects.map(({ record: _, ...defect }) => defect)
  await mkdir(out, { recursive: true })
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`)
  process.stderr.write(
    `程序自身有 ${defects.length} 处问题，相关记录列为“待审核（程序问题）”，其余照常完成。请把 ${file} 发给维护人员\n`,
  )
}
