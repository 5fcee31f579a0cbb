import { describe, expect, it } from 'vitest'
import { foundingPaper } from '../../../../programmes/shandong-studio/clauses/SD-10-2.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { findingsOf, sheet, verdict } from '../../../support/rows.ts'
import { CRAFTSMAN, ORDINARY } from '../../../support/studios.ts'

describe('rule SD-10-2', () => {
  it.each([
    [ORDINARY, '2018-05-01', '2018-05-01', 'ok'],
    [ORDINARY, '2018-05-01', '2018-05-02', 'review foundingDocumentOn'],
    [ORDINARY, '2018-05-02', '2018-05-01', 'review foundingDocumentOn'],
    [ORDINARY, '2018-05-01', '2018年5月', 'ok'],
    [ORDINARY, '2018-05-01', '2018年6月', 'review foundingDocumentOn'],
    [ORDINARY, '2018-05-01', null, 'ok'],
    [ORDINARY, null, '2018-05-01', 'ok'],
    [CRAFTSMAN, '2018-05-01', '2019-05-01', 'ok'],
  ])('%s founded %s, paper of %s: %s', (type, foundedOn, foundingDocumentOn, expected) => {
    expect(verdict(foundingPaper, shandongStudioApplication, { type, foundedOn, foundingDocumentOn })).toBe(
      expected,
    )
  })

  it('names the paper', () => {
    const row = {
      type: ORDINARY,
      foundedOn: '2018-05-01',
      foundingDocumentOn: '2018-05-02',
      foundingDocument: '工创〔2018〕3号',
    }
    const [found] = findingsOf(foundingPaper, [sheet(shandongStudioApplication, [row])])
    expect(found?.message).toContain('成立文件（工创〔2018〕3号）日期 2018-05-02')
  })
})
