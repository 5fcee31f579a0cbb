/** What every home of an office's state promises. */
import { describe, expect, it } from 'vitest'
import type { StateEvent } from '../../../../submissions/state/event.ts'
import type { StateHome } from '../../../../submissions/state/home.ts'
import { keptForm } from '../../../../submissions/state/kept-form.ts'
import { type Line, type LineValues, lineKey } from '../../../../submissions/state/line.ts'
import { reversed } from '../../../../submissions/state/reverse.ts'
import { Day } from '../../../../templates/values/day.ts'

export interface HomeUnderTest {
  readonly home: StateHome
  /** What somebody else writes into the state, in their own way. */
  edit(form: string, about: LineValues, sets: LineValues): Promise<void>
}

const CITY = { office: '济南市总工会', year: 2026 }

const about = (number: string): LineValues => ({
  programme: '济南市创新工作室',
  unit: '历下区总工会',
  number,
  name: `第${number}工作室`,
})

export const proposed = (number: string, more: LineValues = {}): StateEvent => {
  const sets = { ...about(number), verdict: '通过', proposed: '可以推荐', content: `c${number}`, ...more }
  return {
    ...CITY,
    kind: 'proposed',
    form: 'decisions',
    line: lineKey(keptForm('decisions'), sets),
    sequence: 1,
    sets,
    expects: {},
    by: null,
  }
}

export const decided = (number: string, sets: LineValues, expects: LineValues = {}): StateEvent => ({
  ...CITY,
  kind: 'decided',
  form: 'decisions',
  line: lineKey(keptForm('decisions'), about(number)),
  sequence: 1,
  sets,
  expects,
  by: '王芳',
})

const noted = (name: string): StateEvent => {
  const sets = {
    kind: '命名',
    programme: '济南市创新工作室',
    year: 2026,
    unit: '历下区总工会',
    name,
    on: new Day(2026, 8, 1),
    amount: 5_000_000,
  }
  return {
    ...CITY,
    kind: 'noted',
    form: 'ledger',
    line: lineKey(keptForm('ledger'), sets),
    sequence: 1,
    sets,
    expects: {},
    by: null,
  }
}

const CHECK = {
  ...about('1'),
  rule: 'JN-05-2',
  looksAt: '看示范引领作用是否属实',
  result: '存疑',
  note: '请补照片',
  checkedBy: '王芳',
  checkedOn: new Day(2026, 6, 20),
}

const checked = (sets: LineValues = CHECK): StateEvent => ({
  ...CITY,
  kind: 'checked',
  form: 'checks',
  line: lineKey(keptForm('checks'), sets),
  sequence: 1,
  sets,
  expects: {},
  by: '王芳',
})

const allocated = (): StateEvent => {
  const sets = { programme: '济南市创新工作室', unit: '历下区总工会', unitKind: '区县总工会', max: 2 }
  return {
    ...checked(sets),
    kind: 'extended',
    form: 'allocations',
    line: lineKey(keptForm('allocations'), sets),
  }
}

const extendedBy = (sets: LineValues): StateEvent => ({ ...allocated(), sets })

/** What stands in a form's lines; a line that was blanked stands for nothing. */
const standing = (lines: readonly Line[], of: string): LineValues[] =>
  lines
    .filter(({ form, values }) => form === of && Object.values(values).some((value) => value !== undefined))
    .map(({ values }) => values)

const lineOf = (lines: readonly Line[], number: string): LineValues | undefined =>
  lines.find(({ form, values }) => form === 'decisions' && values['number'] === number)?.values

export function homeContract(name: string, make: () => Promise<HomeUnderTest>): void {
  const apply = async (home: StateHome, ...events: readonly StateEvent[]) =>
    home.apply(events, (await home.read()).revision)

  describe(`a home of state: ${name}`, () => {
    it('gives back what was put into it', async () => {
      const { home } = await make()
      expect((await home.read()).lines).toEqual([])
      await apply(home, proposed('1'), proposed('2'), noted('第1工作室'))
      const { lines } = await home.read()
      expect(lineOf(lines, '1')).toMatchObject({ verdict: '通过', proposed: '可以推荐' })
      expect(lineOf(lines, '2')).toMatchObject({ name: '第2工作室' })
      const named = lines.find(({ form }) => form === 'ledger')?.values
      expect([String(named?.['on']), named?.['amount']]).toEqual(['2026-08-01', 5_000_000])
    })

    it('changes its revision with its content and not without', async () => {
      const { home } = await make()
      const empty = (await home.read()).revision
      const once = (await apply(home, proposed('1'))).revision
      expect(once).not.toBe(empty)
      expect((await apply(home, proposed('1'))).revision).toBe(once)
      expect((await home.read()).revision).toBe(once)
    })

    it('keeps what a person writes between reading and applying, and does the rest', async () => {
      const { home, edit } = await make()
      await apply(home, proposed('1'), proposed('2'))
      const { revision } = await home.read()
      await edit('decisions', about('1'), { decision: '不推荐', reason: '材料不全' })
      const { lines, conflicts } = await home.apply(
        [decided('1', { decision: '推荐' }), decided('2', { decision: '推荐' })],
        revision,
      )
      expect(conflicts).toMatchObject([{ key: 'decision', found: '不推荐', wanted: '推荐' }])
      expect(lineOf(lines, '1')).toMatchObject({ decision: '不推荐', reason: '材料不全' })
      expect(lineOf(lines, '2')).toMatchObject({ decision: '推荐' })
    })

    it('replaces what a run worked out and leaves the rest of the line', async () => {
      const { home, edit } = await make()
      await apply(home, proposed('1'))
      await edit('decisions', about('1'), { decision: '推荐', rank: 1, decidedOn: new Day(2026, 7, 1) })
      const later = proposed('1', { verdict: '退回修改', proposed: '退回改好再定' })
      const { lines, conflicts } = await apply(home, { ...later, kind: 'judged' })
      expect(conflicts).toEqual([])
      expect(lineOf(lines, '1')).toMatchObject({ verdict: '退回修改', decision: '推荐', rank: 1 })
      expect(String(lineOf(lines, '1')?.['decidedOn'])).toBe('2026-07-01')
    })

    it('lets a person change their mind on the value that they saw', async () => {
      const { home } = await make()
      await apply(home, proposed('1'))
      await apply(home, decided('1', { decision: '推荐' }))
      const { lines, conflicts } = await apply(
        home,
        decided('1', { decision: '不推荐', reason: '重复' }, { decision: '推荐' }),
      )
      expect(conflicts).toEqual([])
      expect(lineOf(lines, '1')).toMatchObject({ decision: '不推荐', reason: '重复' })
    })

    it('keeps what a person found on an item, and a longer term beside the allocation', async () => {
      const { home } = await make()
      await apply(home, proposed('1'), checked(), allocated())
      const { lines, conflicts } = await apply(
        home,
        extendedBy({ extendedTo: new Day(2026, 10, 15), extensionReason: '领导同意（王芳）' }),
      )
      expect(conflicts).toEqual([])
      expect(standing(lines, 'checks')).toMatchObject([{ rule: 'JN-05-2', result: '存疑', note: '请补照片' }])
      const [line] = standing(lines, 'allocations')
      expect(line).toMatchObject({ unit: '历下区总工会', max: 2, extensionReason: '领导同意（王芳）' })
      expect(String(line?.['extendedTo'])).toBe('2026-10-15')
    })

    it('takes back what was done, and leaves what somebody else wrote since', async () => {
      const { home, edit } = await make()
      await apply(home, proposed('1'), proposed('2'))
      const done = [
        decided('1', { decision: '推荐', rank: 1 }),
        decided('2', { decision: '推荐' }),
        checked(),
      ]
      await apply(home, ...done)
      await edit('decisions', about('2'), { decision: '不推荐' })
      const { lines, conflicts } = await apply(home, ...reversed(done, '李敏'))
      expect(conflicts).toMatchObject([{ key: 'decision', found: '不推荐', wanted: undefined }])
      expect(lineOf(lines, '1')?.['decision']).toBeUndefined()
      expect(lineOf(lines, '1')?.['rank']).toBeUndefined()
      expect(lineOf(lines, '1')).toMatchObject({ verdict: '通过' })
      expect(lineOf(lines, '2')).toMatchObject({ decision: '不推荐' })
      expect(standing(lines, 'checks')).toEqual([])
    })
  })
}
