import { describe, expect, it } from 'vitest'
import { sendersOf } from '../../programmes/programme.ts'
import { registry } from '../../programmes/registry.ts'
import { readCard } from '../../templates/read/card.ts'
import { findHeader } from '../../templates/read/headers.ts'
import { read } from '../../templates/read/read.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { type Form, headerName, headerPath } from '../../templates/sheet/form.ts'
import { SENDER_KINDS } from '../../templates/units.ts'
import { Day } from '../../templates/values/day.ts'
import { foldTitle, headerKey } from '../../templates/values/text.ts'

const { templates } = registry

const forms = [...new Set(templates.flatMap((one) => one.sheets.map((sheet) => sheet.form)))]
const columnsOf = (form: Form): [string, Column][] => Object.entries(form.columns)

/** A cell that a careful clerk would fill in. */
function sampleCell(column: Column): string | number {
  if (column.options) return column.options[0]!
  const byKind: Partial<Record<Column['kind'], string | number>> = {
    count: 3,
    decimal: 85.5,
    money: 5,
    day: '2020-04-27',
    year: 2026,
  }
  return byKind[column.kind] ?? '某某'
}

describe('the catalogue', () => {
  it('gives each form and each template an id of its own', () => {
    const ids = forms.map((form) => form.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const names of [templates.map((one) => one.id), templates.map((one) => one.fileName)])
      expect(new Set(names).size).toBe(names.length)
  })

  it.each(templates.map((one) => [one.id, one] as const))('%s has sheets that Excel accepts', (_id, one) => {
    const names = one.sheets.map((sheet) => foldTitle(sheet.form.sheet))
    expect(new Set(names).size).toBe(names.length)
    for (const { form } of one.sheets) {
      expect(form.sheet.length).toBeLessThanOrEqual(31)
      expect(form.sheet).not.toMatch(/[[\]:*?/\\]/)
    }
    expect(one.fileName).toMatch(/\.xlsx$/)
    expect(one.fileName).not.toMatch(/[\\/:*?"<>|]/)
    if (one.senderKind !== null) expect(SENDER_KINDS).toContain(one.senderKind)
  })

  it.each(templates.map((one) => [one.id, one] as const))('%s can tell its sheets apart', (_id, one) => {
    const names = one.sheets.flatMap(({ form }) => [
      ...new Set([form.title, form.sheet, ...form.aliases].map(foldTitle)),
    ])
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(templates.filter((one) => one.programme !== null).map((one) => [one.id, one] as const))(
    '%s begins with its card or 报送信息 and ends with the locked parameters',
    (_id, one) => {
      const [first, second] = one.sheets
      expect(one.holds === 'card' ? second : first).toMatchObject({
        required: true,
        form: { id: 'submission-info' },
      })
      if (one.holds === 'card') expect(first?.card).toBeDefined()
      expect(one.sheets.at(-1)).toMatchObject({ locked: true, form: { id: 'parameters' } })
    },
  )

  it('has a blank for every kind of sender that the measures let report', () => {
    const kinds = (programme: string) =>
      templates.filter((one) => one.programme === programme).flatMap((one) => one.senderKind ?? [])
    expect(kinds('jinan-studio')).toEqual(['区县总工会', '局（委）工会', '大企业工会'])
    expect(kinds('jinan-hazard')).toEqual(['区县总工会', '局（委）工会', '大企业工会', '产业工会'])
    expect(kinds('shandong-studio')).toEqual([
      '县（市、区）总工会',
      '市总工会',
      '省产业工会',
      '省直机关工会',
      '大企业工会',
    ])
  })

  it('demands the three sheets of the hazard measure', () => {
    const county = templates.find((one) => one.id === 'jinan-hazard-county')!
    expect(county.sheets.filter((sheet) => sheet.required).map((sheet) => sheet.form.title)).toEqual([
      '报送信息',
      '职工排查安全生产隐患奖励申请表',
      '事故隐患报告',
      '职工排查安全生产事故隐患汇总表',
    ])
  })
})

describe('programmes', () => {
  it.each(registry.programmes.map((one) => [one.id, one] as const))(
    '%s names columns that its application has, and children that join it',
    (_id, programme) => {
      const { application, children, summary, nameKey, whoKey } = programme
      expect(Object.keys(application.columns)).toEqual(expect.arrayContaining(['number', nameKey, whoKey]))
      for (const form of [...children, summary]) {
        expect(form.joins).toBe('number')
        expect(form.columns['number']?.required).toBe(true)
      }
    },
  )

  it('takes at each level only senders that the catalogue serves', () => {
    for (const programme of registry.programmes) {
      const served = templates
        .filter((one) => one.programme === programme.id)
        .flatMap((one) => one.senderKind ?? [])
      const taken = sendersOf(programme)
      for (const kind of served) expect(taken).toContain(kind)
    }
  })
})

describe.each(forms.map((form) => [form.id, form] as const))('%s', (_id, form) => {
  it('knows every column by words that no other column answers to', () => {
    const owner = new Map<string, string>()
    for (const [key, column] of columnsOf(form))
      for (const name of [headerName(column), headerPath(column), ...(column.aliases ?? [])])
        for (const word of [headerKey(name).full, headerKey(name).bare]) {
          expect(owner.get(word) ?? key, `“${word}” of ${key}`).toBe(key)
          owner.set(word, key)
        }
  })

  it('keeps the columns of a group side by side', () => {
    const groups = columnsOf(form).map(([, column]) => (column.header.length === 2 ? column.header[0] : null))
    const runs = groups.filter((group, index) => group !== null && group !== groups[index - 1])
    expect(new Set(runs).size).toBe(runs.length)
  })

  it('tells the clerk what to put', () => {
    for (const [key, column] of columnsOf(form)) {
      expect(column.fill, key).toMatch(/\p{Script=Han}{2}/u)
      expect(column.fill.length, key).toBeLessThanOrEqual(60)
      expect(column.fill, key).not.toMatch(/。$/)
    }
  })

  it('names the unit of every amount in its header', () => {
    for (const [key, column] of columnsOf(form))
      if (column.kind === 'money') expect(headerKey(headerName(column)).tail, key).toBe(column.unit)
  })

  it('hides identity numbers, telephones and accounts', () => {
    const masks = {
      'identity-number': 'identity',
      phone: 'phone',
      mobile: 'phone',
      'bank-account': 'account',
    }
    for (const [key, column] of columnsOf(form))
      expect(column.mask, key).toBe(masks[column.format as keyof typeof masks])
  })

  it('reads a filled row into values that its schema takes', () => {
    const row: Record<string, unknown> = {}
    for (const [key, column] of columnsOf(form)) {
      const parsed = column.parse(sampleCell(column))
      expect(parsed, key).toHaveProperty('value')
      if ('value' in parsed) row[key] = parsed.value
    }
    expect(form.schema().safeParse(row).success).toBe(true)
    expect(form.schema().safeParse({}).success).toBe(true)
  })

  it('accepts every option that its own drop-down offers', () => {
    for (const [key, column] of columnsOf(form))
      for (const option of column.options ?? [])
        expect(column.parse(option), `${key} ${option}`).toHaveProperty('value')
  })
})

const RECORDS = forms.filter((form) => form.columns['number'] !== undefined)

it.each(RECORDS.map((form) => [form.id, form] as const))('%s has one column for the answer', (_id, form) => {
  const answering = Object.values(form.columns).filter((column) => column.answers)
  expect(answering.map(headerName)).toEqual(['说明'])
  expect(answering[0]?.required).toBeUndefined()
})

describe('a two-row header', () => {
  const application = registry.byId('jinan-studio').application
  const row = (number: number, ...cells: (string | number | null)[]) => ({ number, cells })

  it('is matched under its groups, also where clerks renamed them', () => {
    const header = findHeader(
      {
        name: '创新工作室申报表',
        hidden: false,
        merges: [],
        rows: [
          row(3, '申报编号', '创新工作室名称', '领衔人', null, null),
          row(4, null, null, '姓名', '证件号码', '职业技能等级'),
        ],
      },
      application,
    )
    expect([...header!.columns.keys()]).toEqual([
      'number',
      'studio',
      'leader',
      'leaderIdentity',
      'skillGrade',
    ])
  })

  it('is matched where it was flattened into one', () => {
    const reading = read(
      {
        name: '创新工作室申报表',
        hidden: false,
        merges: [],
        rows: [
          row(2, '申报编号', '工作室名称', '带头人', '身份证号', '命名时间'),
          row(3, 'LX-01', '张三创新工作室', '张三', '370102198506150128', '2020年4月'),
        ],
      },
      application,
    )
    expect(reading?.records[0]?.row).toMatchObject({
      number: 'LX-01',
      leader: '张三',
      leaderIdentity: '370102198506150128',
      namedOn: new Day(2020, 4),
    })
  })
})

describe('a card', () => {
  const card = (...rows: (string | number | null)[][]) => ({
    name: '创新工作室申报表',
    hidden: false,
    merges: [],
    rows: rows.map((cells, index) => ({ number: index + 1, cells })),
  })

  it('does not take the heading of a group for a field', () => {
    const reading = readCard(
      card(
        ['申报编号', 'LX-01', '工作室名称', '张三创新工作室'],
        ['领衔人', '姓名', '张三', '职称', '高级工程师'],
        [null, '证件号码', '370102198506150128'],
      ),
      registry.byId('jinan-studio').application,
    )
    expect(reading?.records[0]?.row).toMatchObject({ leader: '张三', leaderTitle: '高级工程师' })
  })
})
