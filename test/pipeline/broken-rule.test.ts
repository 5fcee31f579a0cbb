/** A comparison of ours that throws, from the folder to the exit code: nothing is lost, and it is never silent. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rollupCommand } from '../../pipeline/commands/rollup.ts'
import { exitOf } from '../../pipeline/exit.ts'
import { registry } from '../../programmes/registry.ts'
import type { Finding, Severity } from '../../templates/findings/finding.ts'
import { hazardWorkbook } from './support/command-line.ts'

const MERGE_RULE = 'YH-10a'
let folder = ''
let said = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broken-'))
  said = ''
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said += text
      return true
    })
  for (const [i, unit] of ['历下区总工会', '市中区总工会'].entries())
    await writeFile(
      join(folder, `${unit}.xlsx`),
      await hazardWorkbook(unit, [
        { number: `H${i}`, hazard: `${'甲乙'[i]}号吊具裂纹`, place: `${i}号车间` },
      ]),
    )
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

const out = (path: string): Promise<string> => readFile(join(folder, 'out', path), 'utf8')
const command = (): Promise<number> =>
  rollupCommand(folder, { office: [], out: join(folder, 'out'), replies: true })

function broken(): void {
  const rule = registry.rules.find(({ id }) => id === MERGE_RULE)!
  vi.spyOn(rule as unknown as { judge: () => unknown }, 'judge').mockImplementation(() => {
    throw new Error('a slip of ours')
  })
}

describe('rollup, a comparison of ours throwing', () => {
  it('exits with 3, every record waiting, the report written and nobody blamed', async () => {
    broken()
    expect(await command()).toBe(3)
    expect(JSON.parse(await out('程序问题报告.json'))).toMatchObject([
      { rule: MERGE_RULE, sheet: null, row: null, error: expect.stringContaining('a slip of ours') },
    ])
    expect(said).toContain('程序自身有 1 处问题，相关记录列为“待审核（程序问题）”')
    const lines = (await out('records.csv')).trim().split('\r\n').slice(1)
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(line).toContain('待审核（程序问题）')
    const findings = await out('findings.csv')
    for (const word of ['必须修改', MERGE_RULE]) expect(findings).not.toContain(word)
    expect(JSON.parse(await out('summary.json')).rollups[0].records).toMatchObject({ read: 2, review: 2 })
  })

  it('exits with 0 and writes no report where none throws', async () => {
    expect(await command()).toBe(0)
    await expect(out('程序问题报告.json')).rejects.toThrow('ENOENT')
    expect(said).not.toContain('程序自身')
    expect(await out('records.csv')).not.toContain('程序问题')
  })
})

describe('the exit code', () => {
  const found = (severity: Severity): Finding => ({ severity }) as Finding
  const defect = { rule: 'YH-03b', file: '', sheet: null, row: null, error: '', record: null }
  it.each([
    [0, { findings: (['warning', 'review', 'info'] as const).map(found), defects: [], refused: [] }],
    [1, { findings: [found('error')], defects: [], refused: [] }],
    [
      1,
      {
        findings: [],
        defects: [],
        refused: [{ file: 'a.xlsx', code: 'intake/not-a-workbook' as const, reason: '不是工作簿' }],
      },
    ],
    [
      3,
      {
        findings: [found('error')],
        defects: [defect],
        refused: [{ file: 'a.xlsx', code: 'intake/not-a-workbook' as const, reason: '不是工作簿' }],
      },
    ],
    [3, { findings: [], defects: [defect], refused: [] }],
  ])('%i', (code, run) => {
    expect(exitOf(run)).toBe(code)
  })
})
