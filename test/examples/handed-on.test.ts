/** What the cities of the example year hand on draws nothing at the province that no county caused. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLES } from '../../examples/expected.ts'
import { recordsCsv } from '../../office/report/tables.ts'
import { type Run, rollup } from '../../office/rollup.ts'
import { readFolder, readOffices } from '../../pipeline/intake/read-folder.ts'
import { registry } from '../../programmes/registry.ts'
import { checkBook } from '../../submissions/check/check-book.ts'
import type { Office } from '../../submissions/office/office.ts'
import { recogniseSubmission } from '../../submissions/recognise/recognise-submission.ts'
import type { Submission } from '../../submissions/recognise/submission.ts'
import type { Finding } from '../../templates/findings/finding.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { readWorkbook } from '../../workbook/read/read.ts'

const PROVINCE = '山东省总工会'

interface HandedOn {
  readonly file: string
  readonly bytes: Uint8Array
}

const told = ({ rule, code, unit, header, value, message }: Finding): string =>
  JSON.stringify([rule ?? code, unit, header, value, message])

const isUnsigned = ({ code }: Finding): boolean => code === 'layout/unsigned'

describe('the sixteen 上报 of the example year', () => {
  let whole: Run
  let files: HandedOn[]
  let above: Run
  let offices: readonly Office[]
  let submissions: readonly Submission[]
  let counties: Set<string>

  beforeAll(async () => {
    const names = readdirSync(EXAMPLES.offices).filter((name) => name.endsWith('.xlsx'))
    ;({ offices } = await readOffices(
      registry,
      names.map((name) => join(EXAMPLES.offices, name)),
    ))
    const { refused, ...read } = await readFolder(registry, EXAMPLES.inbox)
    submissions = read.submissions
    whole = await rollup({ registry, submissions, offices, refused, codec: nodeCodec })
    files = whole.rollups.flatMap(({ forwarded, files: { forwarded: file } }) =>
      forwarded !== null && file !== null ? [{ file, bytes: forwarded }] : [],
    )
    counties = new Set(whole.findings.map(told))
    const sent = files.map(
      ({ file, bytes }) => recogniseSubmission(registry, readWorkbook(bytes, nodeCodec), file) as Submission,
    )
    above = await rollup({
      registry,
      submissions: [
        ...sent,
        ...submissions.filter(
          ({ sentTo, programme }) => sentTo === PROVINCE && programme.topUnit === PROVINCE,
        ),
      ],
      offices: offices.filter(({ union }) => union === PROVINCE),
      refused: [],
      codec: nodeCodec,
    })
  })

  test('are sixteen', () => {
    expect(files.length).toBe(16)
  })

  test.each(['with the province’s workbook', 'by themselves'])('are checked %s', (how) => {
    const offices = how === 'by themselves' ? [] : above.offices
    const fresh = files.flatMap(({ file, bytes }) => {
      const checked = checkBook(registry, readWorkbook(bytes, nodeCodec), file, offices)
      if ('reason' in checked) throw new Error(checked.reason)
      return checked.findings
        .filter((finding) => !counties.has(told(finding)) && !isUnsigned(finding))
        .map(told)
    })
    expect(fresh).toEqual([])
  })

  test('are merged at the province', () => {
    const mine = new Set(files.map(({ file }) => file))
    const all = above.findings.filter(({ file }) => mine.has(file))
    // Each asks for the signature that only a person can give.
    expect(all.filter(isUnsigned).map(({ severity }) => severity)).toEqual(Array(16).fill('warning'))
    const there = all.filter((finding) => !isUnsigned(finding))
    expect(there.map(({ rule, severity, address }) => [rule, severity, address])).toEqual([
      ['SD-16a', 'error', 'J5'],
    ])
    expect(there.filter((finding) => !counties.has(told(finding)))).toEqual([])
    // Nothing about what was sent in the province's own workbook either: the same as in the run over everything.
    const own = (run: Run): string[] =>
      run.findings.filter(({ unit, file }) => unit === PROVINCE && file.includes(PROVINCE)).map(told)
    expect(own(above)).toEqual(own(whole))
  })

  /** A city by itself, on another machine: with its own workbook and the province's notice, and what was sent to it. */
  const alone = (city: string): Promise<Run> =>
    rollup({
      registry,
      submissions: submissions.filter(({ sentTo }) => sentTo === city),
      offices: offices.filter(({ union }) => union === city || union === PROVINCE),
      refused: [],
      codec: nodeCodec,
    })

  test('are the same, byte for byte, when each city is merged by itself', async () => {
    const merged = whole.rollups.filter(({ forwarded }) => forwarded !== null)
    // A long run merges each of them once more.
    const again = process.env['LONG_SEEDS'] === undefined ? merged.filter((_, i) => i % 4 === 0) : merged
    for (const { node, forwarded } of again) {
      const own = (await alone(node.place)).rollups.find(
        (each) => each.node.place === node.place && each.node.programme === node.programme,
      )
      expect(Buffer.compare(own!.forwarded!, forwarded!), node.place).toBe(0)
    }
    expect(merged.length).toBe(16)
  })

  test('come to the same records and choices at the province as the whole tree in one run', () => {
    const province = ({ rollups }: Run) => rollups.find(({ node }) => node.place === PROVINCE)!.node
    const [tree, one] = [province(above), province(whole)]
    expect(recordsCsv([tree])).toBe(recordsCsv([one]))
    expect(tree.counts).toEqual(one.counts)
    expect([...tree.selection.chosen].map(({ origin, number }) => [origin, number])).toEqual(
      [...one.selection.chosen].map(({ origin, number }) => [origin, number]),
    )
  })
})
