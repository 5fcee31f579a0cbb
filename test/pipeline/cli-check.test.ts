/** `check` says beforehand what a rollup would say of the same workbook. */

import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { outputSchema } from '../../office/contract.ts'
import { registry } from '../../programmes/registry.ts'
import { templateFor } from '../../programmes/registry-of.ts'
import { shandongStudioApplication } from '../../programmes/shandong-studio/forms/studio-application.ts'
import type { Judgement } from '../../rules/judgement.ts'
import { judgeAloneSteps } from '../../submissions/check/check-alone.ts'
import { yearParameters } from '../../submissions/check/judging.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import { finish } from '../../templates/values/steps.ts'
import { composeWorkbook } from '../../workbook/compose/compose.ts'
import { provincialRows } from '../submissions/support/samples.ts'
import { officeOf, submissionOf } from '../submissions/support/submissions.ts'
import { commandLine, GOOD, hazardWorkbook, short } from './support/command-line.ts'

const { at, cli, inbox } = commandLine()

async function checked(name: string, book: Uint8Array, ...more: string[]) {
  const folder = await inbox(name, { 'a.xlsx': book })
  const { status } = cli('check', folder, '--json', `${name}.json`, ...more)
  const text = await readFile(at(`${name}.json`), 'utf8')
  return { status, text, findings: outputSchema.parse(JSON.parse(text)).findings }
}

const office = (unit: string) =>
  composeWorkbook(short(templateFor(registry, null, '市总工会')!), {
    cards: { [officeInfo.id]: { office: '济南市总工会', level: '市级', year: 2026 } },
    rows: {
      [allocations.id]: [{ values: { programme: '济南市隐患排查奖励', unit, unitKind: '区县总工会' } }],
    },
  })

describe('check', () => {
  it('reports a wrong receiver, at its cell', async () => {
    const book = await hazardWorkbook('历下区总工会', [GOOD], { sentTo: '青岛市总工会' })
    const { status, findings } = await checked('receiver', book)
    expect(status).toBe(1)
    expect(findings).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        sheet: '报送信息',
        header: '报送至',
        message: '济南市隐患排查奖励应报送至济南市总工会，文件写的是“青岛市总工会”，汇总时不会采用',
        mend: '请改正“报送至”后重新报送',
      }),
    )
  })

  it('reports a year that the office does not merge', async () => {
    await inbox('year-office', { '市.xlsx': await office('历下区总工会') })
    const book = await hazardWorkbook('历下区总工会', [GOOD], { year: 2025 })
    const { status, findings } = await checked('year', book, '--office', 'year-office')
    expect(status).toBe(1)
    expect(findings.find(({ header }) => header === '申报年度')).toMatchObject({
      severity: 'error',
      value: '2025',
    })
  })

  it('tells a sender whom the office does not expect', async () => {
    await inbox('unit-office', { '市.xlsx': await office('市中区总工会') })
    const { findings } = await checked(
      'unit',
      await hazardWorkbook('历下区总工会', [GOOD]),
      '--office',
      'unit-office',
    )
    expect(findings.find(({ header }) => header === '报送单位')).toMatchObject({
      severity: 'review',
      message: expect.stringContaining('不在“推荐名额分配”表的单位之内'),
    })
  })

  it('holds year and sender to what the blank was made for', async () => {
    const carried = [
      ['year', 2026],
      ['unit', '市中区总工会'],
      ['unit', '历城区总工会'],
    ] as const
    const wrong = await checked(
      'carried',
      await hazardWorkbook('历下区总工会', [GOOD], { year: 2027, carried }),
    )
    expect(wrong.findings.filter(({ sheet }) => sheet === '报送信息')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          header: '申报年度',
          severity: 'review',
          message: '申报年度填 2027，这份模板是 2026 年度的',
        }),
        expect.objectContaining({
          header: '报送单位',
          severity: 'review',
          message: '“历下区总工会”不在模板所列的报送单位之内',
        }),
      ]),
    )
    const right = await checked('carried-right', await hazardWorkbook('市中区总工会', [GOOD], { carried }))
    expect(right.status).toBe(0)
    expect(right.findings.filter(({ sheet }) => sheet === '报送信息')).toEqual([])
  })

  it('finds one hazard twice in one workbook', async () => {
    const { status, findings } = await checked(
      'same',
      await hazardWorkbook('历下区总工会', [GOOD, { ...GOOD, number: 'H2' }]),
    )
    expect(status).toBe(1)
    expect(findings.filter(({ rule }) => rule === 'YH-10a')).toHaveLength(2)
  })

  it('hides numbers of persons in the JSON as in the CSV', async () => {
    const number = '370102198506150127'
    const book = await hazardWorkbook('历下区总工会', [{ ...GOOD, payee: number }])
    const { text, findings } = await checked('masked', book)
    expect(findings.map(({ value }) => value)).toContain('370102********0127')
    expect(text).not.toContain(number)
  })
})

describe('a submission by itself', () => {
  const studio = {
    number: 'S1',
    studio: '李示例创新工作室',
    employer: '齐鲁示例厂',
    namedBy: '济南市总工会',
    namedOn: '2023-05-20',
  }
  const rows = provincialRows([studio])
  const id = shandongStudioApplication.id
  const submission = submissionOf({
    programme: 'shandong-studio',
    unit: '历下区总工会',
    rows: { ...rows, [id]: rows[id]!.map((row) => ({ ...row, type: '齐鲁工匠创新工作室' })) },
  })
  const roster = ({ judged }: Judgement) =>
    judged.filter(({ finding }) => finding.rule === 'merge/craftsman-roster')

  it('is not asked for the roster, which only the province’s office has', () => {
    expect(
      roster(finish(judgeAloneSteps(registry, submission, [], yearParameters(registry, [], 2026)))),
    ).toEqual([])
    const province = officeOf('山东省总工会', {}, [])
    expect(
      roster(
        finish(judgeAloneSteps(registry, submission, [province], yearParameters(registry, [province], 2026))),
      ),
    ).toHaveLength(1)
  })
})
