/** What a blank tells its clerk on sending it: by when, to whom, under which name, checked how, printed and sealed how. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeBlank } from '../../office/blanks-of-office.ts'
import { registry } from '../../programmes/registry.ts'
import { noticeTerms } from '../../templates/forms/notice.ts'
import { INSTRUCTIONS_SHEET, type Template } from '../../templates/sheet/template.ts'
import { readBook } from '../../workbook/codecs/node.ts'
import { officeOf } from '../submissions/support/submissions.ts'

/** The numbered lines of the instructions sheet, without their numbers. */
function linesIn(bytes: Uint8Array): string[] {
  const sheet = readBook(bytes).sheets.find(({ name }) => name === INSTRUCTIONS_SHEET)!
  return sheet.rows
    .filter(({ cells }) => /^\d+\.$/.test(String(cells[0])))
    .map(({ cells }) => String(cells[1]))
}

const templateOf = (id: string): Template => registry.templates.find((one) => one.id === id)!

const sending = registry.templates.filter(({ programme }) => programme !== null)

describe.each(sending.map(({ fileName, holds }) => [fileName, holds] as const))('%s', (fileName, holds) => {
  it('says without an office’s workbook what is known: the name of the file, the check, the print', () => {
    const lines = linesIn(readFileSync(`templates/blanks/${fileName}`))
    const said = lines.join('\n')
    expect(said).toMatch(/校验\.html.*拖进去/)
    expect(said).toMatch(/^报送至：/m)
    expect(said).toMatch(/^文件名：单位全称-.*-2026\.xlsx；改正后再报的，版本号加 1。$/m)
    expect(said).toMatch(/^打印：.*盖章/m)
    if (holds !== 'yearly') expect(said).toMatch(/^报送时间：(以当年通知为准|2026-09-30 当日前送到)/m)
    for (const line of lines) expect(line).toMatch(/。$/)
    expect(new Set(lines).size).toBe(lines.length)
  })
})

describe('with an office’s workbook', () => {
  const office = officeOf(
    '济南市总工会',
    {
      [noticeTerms.id]: [
        { programme: '济南市创新工作室', term: '报送截止日', value: '2026-09-18', document: '一号' },
        { programme: '济南市创新工作室', term: '报送截止时刻', value: '17:30', document: '一号' },
      ],
    },
    [noticeTerms],
  )
  const reachable = { ...office, contact: '王芳', phone: '0531-82345678' }

  it.each(['jinan-studio-card-technical', 'jinan-studio-county'])(
    '%s names day, hour, person and number',
    async (id) => {
      const lines = linesIn(await makeBlank(registry, templateOf(id), [reachable]))
      expect(lines).toContain('报送时间：2026-09-18 17:30 前送到；逾期的由收件工会决定。')
      expect(lines).toContain('报送至：济南市总工会，联系人 王芳，0531-82345678。')
    },
  )

  it('does not invent a person', async () => {
    expect(linesIn(await makeBlank(registry, templateOf('jinan-studio-county'), [office]))).toContain(
      '报送至：济南市总工会，联系人和电话见当年通知。',
    )
  })
})
