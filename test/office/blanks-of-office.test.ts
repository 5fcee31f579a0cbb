/** What an office's workbook puts into the blanks that it sends out. */

import { describe, expect, it } from 'vitest'
import { makeBlank, templatesFor } from '../../office/blanks-of-office.ts'
import { registry } from '../../programmes/registry.ts'
import { templateFor } from '../../programmes/registry-of.ts'
import { readParameterRows } from '../../rules/parameters/parameter-rows.ts'
import type { Office } from '../../submissions/office/office.ts'
import { noticeTerms } from '../../templates/forms/notice.ts'
import { parameterSheet } from '../../templates/forms/parameters.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import { recognise } from '../../templates/read/recognise.ts'
import { readBook } from '../../workbook/codecs/node.ts'
import { officeOf } from '../submissions/support/submissions.ts'

const office = (
  union: string,
  ...days: readonly (readonly [programme: string, basisDate: string])[]
): Office =>
  officeOf(
    union,
    {
      [noticeTerms.id]: days.map(([programme, value]) => ({
        programme,
        term: '基准日',
        value,
        document: '一号',
      })),
    },
    [noticeTerms],
  )

const QINGDAO = office('青岛市总工会', ['山东省创新工作室', '2026-06-30'])
const JINAN = office('济南市总工会', ['山东省创新工作室', '2026-05-31'], ['济南市创新工作室', '2026-08-31'])
const YANTAI = office('烟台市总工会', ['山东省创新工作室', '2026-07-31'])
const PROVINCE = office('山东省总工会', ['山东省创新工作室', '2026-04-30'])

/** 报送至 and the basis date of a blank, as its sheets say them. */
async function found(programme: string, kind: string, offices: readonly Office[]) {
  const book = readBook(await makeBlank(registry, templateFor(registry, programme, kind)!, offices))
  const { readings } = recognise(book, [submissionInfo, parameterSheet])
  const of = (id: string) => readings.find(({ form }) => form.id === id)!.records.map(({ row }) => row)
  const { lines } = readParameterRows(of(parameterSheet.id) as never)
  return [of(submissionInfo.id)[0]!['sentTo'], lines.find(({ term }) => term.endsWith('-basis-date'))?.value]
}

const COUNTY = '县（市、区）总工会'

describe('a blank', () => {
  it.each<[string, string, readonly Office[], string | undefined, string | undefined]>([
    ['shandong-studio', COUNTY, [], undefined, undefined],
    ['shandong-studio', COUNTY, [QINGDAO], '青岛市总工会', '2026-06-30'],
    ['shandong-studio', COUNTY, [PROVINCE], undefined, '2026-04-30'],
    ['shandong-studio', COUNTY, [PROVINCE, QINGDAO], '青岛市总工会', '2026-06-30'],
    ['shandong-studio', COUNTY, [PROVINCE, QINGDAO, YANTAI], undefined, '2026-04-30'],
    ['shandong-studio', '市总工会', [QINGDAO], '山东省总工会', undefined],
    ['shandong-studio', '省产业工会', [PROVINCE, QINGDAO], '山东省总工会', '2026-04-30'],
    ['jinan-studio', '区县总工会', [JINAN], '济南市总工会', '2026-08-31'],
    ['jinan-studio', '区县总工会', [QINGDAO], '济南市总工会', undefined],
  ])('of %s for %s', async (programme, kind, offices, sentTo, basisDate) => {
    expect(await found(programme, kind, offices)).toEqual([sentTo, basisDate])
  })
})

describe('the blanks that are written', () => {
  const programmesOf = (...offices: readonly Office[]) =>
    [...new Set(templatesFor(registry, offices, false).map(({ programme }) => programme))].sort()
  const ALL = ['jinan-hazard', 'jinan-studio', 'shandong-studio']

  it('are those of the programmes in which the office takes part', () => {
    expect(programmesOf()).toEqual(ALL)
    expect(programmesOf(JINAN)).toEqual(ALL)
    expect(programmesOf(QINGDAO)).toEqual(['shandong-studio'])
    expect(programmesOf(PROVINCE)).toEqual(['shandong-studio'])
    expect(programmesOf(PROVINCE, JINAN)).toEqual(ALL)
  })

  const kindsOf = (programme: string, ...offices: readonly Office[]) =>
    templatesFor(registry, offices, false)
      .filter((template) => template.programme === programme)
      .flatMap(({ senderKind }) => senderKind ?? [])
      .sort()

  it('are of the senders that report to the office; the deciding office writes all of its programme’s', () => {
    expect(kindsOf('shandong-studio', QINGDAO)).toEqual([COUNTY])
    expect(kindsOf('shandong-studio', JINAN)).toEqual([COUNTY])
    expect(kindsOf('shandong-studio', PROVINCE)).toEqual(kindsOf('shandong-studio'))
    expect(kindsOf('shandong-studio', QINGDAO, PROVINCE)).toEqual(kindsOf('shandong-studio'))
    expect(kindsOf('shandong-studio').length).toBeGreaterThan(1)
    expect(kindsOf('jinan-studio', JINAN)).toEqual(kindsOf('jinan-studio'))
  })

  it('hold the offices’ own where asked', () => {
    expect(
      templatesFor(registry, [QINGDAO], true).filter(({ programme }) => programme === null),
    ).toHaveLength(2)
  })
})
