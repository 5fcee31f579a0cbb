/** A run over the example year finds what the README lists, and nothing else. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { asFound, asListed, EXAMPLES, unexpected } from '../../examples/expected.ts'
import { expectedFindings, OVER_CAP, tableUnder } from '../../examples/readme-table.ts'
import { type Run, rollup } from '../../office/rollup.ts'
import { summaryOf } from '../../office/summary.ts'
import { readFolder, readOffices } from '../../pipeline/intake/read-folder.ts'
import { registry } from '../../programmes/registry.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'

const { inbox: INBOX, offices: OFFICES, over: OVER } = EXAMPLES

const officeFiles = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.xlsx'))

/** @param replaced offices whose workbook is taken from `over/` */
async function runExamples(replaced: readonly string[] = []): Promise<Run> {
  const files = officeFiles(OFFICES).map((name) => join(replaced.includes(name) ? OVER : OFFICES, name))
  const { offices } = await readOffices(registry, files)
  const { submissions, refused } = await readFolder(registry, INBOX)
  return rollup({ registry, submissions, offices, refused, codec: nodeCodec })
}

const line = (parts: readonly (string | null)[]): string => parts.map((part) => part ?? '—').join(' | ')

describe('the example year', () => {
  let run: Run

  beforeAll(async () => {
    run = await runExamples()
  })

  test('has the findings and refuses the files that the README lists, no more and no fewer', () => {
    expect(unexpected(run)).toEqual([])
    expect(run.defects).toEqual([])
  })

  test('notices a finding that is missing and one too many', () => {
    const [first, ...rest] = run.findings.filter(({ severity }) => severity !== 'info')
    expect(unexpected({ ...run, findings: rest })).toEqual([`少了 ${asFound(first!)}`])
    expect(unexpected({ ...run, findings: [first!, first!, ...rest] })).toEqual([`多出 ${asFound(first!)}`])
  })

  test('answers the warnings that have a reason', () => {
    const warnings = run.findings.filter(({ severity }) => severity === 'warning')
    expect(warnings.map(({ answer }) => answer !== null)).toEqual([true, true])
  })

  test.each(tableUnder('汇总应有的条数').map((row) => [row['项目']!, row['汇总单位']!, row] as const))(
    'counts %s at %s',
    (programme, place, row) => {
      const found = run.rollups.find(({ node }) => node.programme.name === programme && node.place === place)!
      const { read, accepted, sentBack, review, duplicate, superseded } = found.node.counts
      const names = ['读到', '通过', '退回', '待审核', '重复', '被替代']
      expect([read, accepted, sentBack, review, duplicate, superseded]).toEqual(
        names.map((name) => Number(row[name])),
      )
      expect(read).toBe(accepted + sentBack + review + duplicate + superseded)
      const { units } = summaryOf(run).rollups.find(({ file }) => file === found.files.rollup)!
      expect([units.expected, units.missing.join('、')]).toEqual([Number(row['应报单位']), row['未报单位']])
    },
  )

  test('differs from the grants due by what the README lists', () => {
    const expected = tableUnder('资金对账应有的差额').map((row) =>
      line([row['项目']!, row['单位']!, row['申报编号']!, row['环节']!, row['差额（元）']!]),
    )
    const found = run.rollups.flatMap(({ node, funds }) =>
      (funds?.lines ?? [])
        .filter(({ difference }) => difference !== 0)
        .map(({ unit, number, step, difference }) =>
          line([node.programme.name, unit, number, step.name, (difference / 100).toFixed(2)]),
        ),
    )
    expect(found.sort()).toEqual(expected.sort())
  })

  test('owes the grants of ten city studios, 33 provincial ones and two great craftsmen', () => {
    const due = (place: string, programme: string): number | undefined =>
      run.rollups.find(({ node }) => node.place === place && node.programme.id === programme)?.funds?.due
    const steps = 3
    expect(due('济南市总工会', 'jinan-studio')).toBe(10 * 5_000_000 * steps)
    expect(due('山东省总工会', 'shandong-studio')).toBe((33 * 5_000_000 + 2 * 30_000_000) * steps)
  })

  test('names one studio too many with the offices of over/, and says so once for each', async () => {
    const expected = expectedFindings(OVER_CAP)
    const before = new Set(run.findings.map(asFound))
    const over = await runExamples(expected.map(({ file }) => file))
    expect(over.findings.map(asFound).filter((found) => !before.has(found))).toEqual(
      expected.map(asListed).sort(),
    )
    expect(over.findings.length).toBe(run.findings.length + expected.length)
  })
})
