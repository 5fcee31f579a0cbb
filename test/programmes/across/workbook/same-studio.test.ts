import { describe, expect, it } from 'vitest'
import { sameStudioInWorkbook as sameStudioInWorkbookOver } from '../../../../programmes/across/workbook/same-studio.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../../../../programmes/registry.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { achievements } from '../../../../templates/forms/achievements.ts'
import { studioSummary } from '../../../../templates/forms/studio-summary.ts'
import { briefs, findingsOf, sheet } from '../../../support/rows.ts'

const sameStudioInWorkbook = sameStudioInWorkbookOver(registry.programmes)

const studio = { number: 'A', studio: '张三创新工作室', leader: '张三', category: '技术创新型' }

describe('rule workbook/same-studio', () => {
  it.each([
    [{}, []],
    [{ leader: '张 三' }, []],
    [{ leader: '张山' }, ['error leader']],
    [{ studio: '张三劳模创新工作室' }, ['error studio']],
    [{ studio: '张三创新工作室', category: '服务创新型' }, ['error category']],
    [{ studio: '李四创新工作室', leader: '李四' }, ['error studio', 'error leader']],
    [{ leader: null }, []],
    [{ number: 'B', leader: '李四' }, []],
  ])('a line with %j: %j', (line, expected) => {
    const sheets = [sheet(jinanStudioApplication, [studio]), sheet(studioSummary, [{ ...studio, ...line }])]
    expect(briefs(sameStudioInWorkbook, sheets)).toEqual(expected)
  })

  it('compares the types of the province', () => {
    const sheets = [
      sheet(shandongStudioApplication, [{ ...studio, type: '齐鲁工匠创新工作室' }]),
      sheet(studioSummary, [{ ...studio, type: '齐鲁大工匠创新工作室' }]),
    ]
    const [found] = findingsOf(sameStudioInWorkbook, sheets)
    expect(found?.expected).toBe('齐鲁工匠创新工作室')
    expect(found?.related).toHaveLength(1)
  })

  it.each([
    [{ employer: '某某（济南）机械厂' }, []],
    [{ employer: '另一家厂' }, ['error employer']],
    [{ skillGrade: '技师' }, ['error skillGrade']],
    [{ skillGrade: '高级工' }, []],
    [{ employer: null, skillGrade: null }, []],
    [{ namedBy: '历下区 总工会', namedOn: '2022年4月27日' }, []],
    [{ namedBy: '市中区总工会', namedOn: '2022-04-28' }, ['error namedBy', 'error namedOn']],
  ])('a line with %j: %j', (line, expected) => {
    const more = {
      employer: '某某(济南)机械厂',
      skillGrade: '三级/高级工',
      namedBy: '历下区总工会',
      namedOn: '2022-04-27',
    }
    const sheets = [
      sheet(jinanStudioApplication, [{ ...studio, ...more }]),
      sheet(studioSummary, [{ ...studio, ...line }]),
    ]
    expect(briefs(sameStudioInWorkbook, sheets)).toEqual(expected)
  })

  it.each([
    [1, ['国家发明专利', '科学技术奖'], []],
    [2, ['国家发明专利', '科学技术奖'], ['error patents']],
    [0, ['国家发明专利'], ['error patents']],
    [0, ['科学技术奖'], []],
    [null, ['国家发明专利'], []],
    [1, [], []],
    [1, ['国家发明专利', null], []],
  ])('%s patents, achievements of %j: %j', (patents, kinds, expected) => {
    const sheets = [
      sheet(jinanStudioApplication, [studio]),
      sheet(studioSummary, [{ ...studio, patents }]),
      sheet(
        achievements,
        kinds.map((kind) => ({ number: 'A', kind })),
      ),
    ]
    expect(briefs(sameStudioInWorkbook, sheets)).toEqual(expected)
  })
})
