/** What the cities of the example year hand on draws nothing at the province that no county caused. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLES } from '../../examples/expected.ts'
import { type Run, rollup } from '../../office/rollup.ts'
import { readFolder, readOffices } from '../../pipeline/intake/read-folder.ts'
import { registry } from '../../programmes/registry.ts'
import { checkBook } from '../../submissions/check/check-book.ts'
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

describe('the sixteen 上报 of the example year', () => {
  let whole: Run
  let files: HandedOn[]
  let above: Run
  let counties: Set<string>

  beforeAll(async () => {
    const names = readdirSync(EXAMPLES.offices).filter((name) => name.endsWith('.xlsx'))
    const { offices } = await readOffices(
      registry,
      names.map((name) => join(EXAMPLES.offices, name)),
    )
    const { submissions, refused } = await readFolder(registry, EXAMPLES.inbox)
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
  }, 60_000)

  test('are sixteen', () => {
    expect(files.length).toBe(16)
  })

  test.each(['with the province’s workbook', 'by themselves'])('are checked %s', (how) => {
    const offices = how === 'by themselves' ? [] : above.offices
    const fresh = files.flatMap(({ file, bytes }) => {
      const checked = checkBook(registry, readWorkbook(bytes, nodeCodec), file, offices)
      if ('reason' in checked) throw new Error(checked.reason)
      return checked.findings.filter((finding) => !counties.has(told(finding))).map(told)
    })
    expect(fresh).toEqual([])
  })

  test('are merged at the province', () => {
    const mine = new Set(files.map(({ file }) => file))
    const there = above.findings.filter(({ file }) => mine.has(file))
    expect(there.map(({ rule, severity, address }) => [rule, severity, address])).toEqual([
      ['SD-16a', 'error', 'J5'],
    ])
    expect(there.filter((finding) => !counties.has(told(finding)))).toEqual([])
    // Nothing about what was sent in the province's own workbook either: the same as in the run over everything.
    const own = (run: Run): string[] =>
      run.findings.filter(({ unit, file }) => unit === PROVINCE && file.includes(PROVINCE)).map(told)
    expect(own(above)).toEqual(own(whole))
  })
})
