import { beforeAll, describe, expect, it } from 'vitest'
import type { StateEvent } from '../../submissions/state/event.ts'
import type { LineValues } from '../../submissions/state/line.ts'
import { type Fresh, freshDatabase } from './support/databases.ts'
import { CITY, connections, eventOf, newLine, STUDIO, withOffices } from './support/offices.ts'

let fresh: Fresh
let url: string
const { begun, home } = connections()

beforeAll(async () => {
  fresh = await freshDatabase()
  await withOffices(fresh)
  url = await fresh.login(CITY, ['office', 'private'])
})

let year = 2026

/** A state of its own for each test. */
async function state() {
  const own = ++year
  const id = await begun(url, CITY, own)
  return {
    id,
    apply: async (...events: StateEvent[]) => (await home(url, CITY, own)).apply(events),
  }
}

const record = (number: string, name: string): LineValues => ({ ...STUDIO, number, name })

const happened = (kind: string, more: LineValues = {}): LineValues => ({
  ...STUDIO,
  kind,
  year: 2026,
  name: '甲工作室',
  ...more,
})

const hazard = (number: string, more: LineValues = {}): LineValues =>
  happened('奖励', { number, name: '吊具裂纹', employer: '济南重机', place: '一车间', ...more })

const listed = (studio: string, number: string, more: LineValues = {}): LineValues => ({
  ...STUDIO,
  namedYear: 2026,
  studio,
  number,
  leader: '张三',
  ...more,
})

/** What may not stand beside what, and what may. */
const TABLE: readonly (readonly [string, StateEvent, StateEvent, string | null])[] = [
  [
    'one naming per studio and level',
    newLine('ledger', happened('命名', { document: '1号' })),
    newLine('ledger', happened('命名', { by: '另一次', year: 2027 })),
    '台账里已有这一家的命名，一个工作室一级只命名一次',
  ],
  [
    'another level names the same studio',
    newLine('ledger', happened('命名')),
    newLine('ledger', happened('命名', { programme: '山东省创新工作室' })),
    null,
  ],
  [
    'one grant per naming',
    newLine('ledger', happened('资助', { amount: 5_000_000 })),
    newLine('ledger', happened('资助', { amount: 2_000_000 })),
    '台账里同一本账已有这一家的资助，一次命名只资助一次',
  ],
  [
    'the same grant goes through the books of several unions',
    newLine('ledger', happened('资助', { amount: 5_000_000, by: '区县总工会' })),
    newLine('ledger', happened('资助', { amount: 5_000_000, by: '基层工会' })),
    null,
  ],
  [
    'matching funds may come twice',
    newLine('ledger', happened('配套', { amount: 5_000_000 })),
    newLine('ledger', happened('配套', { amount: 2_000_000 })),
    null,
  ],
  [
    'one reward per hazard, whoever applies',
    newLine('ledger', hazard('H1')),
    newLine('ledger', hazard('H2', { unit: '市中区总工会' })),
    '台账里已有这处隐患的奖励，一处隐患只奖励一次',
  ],
  [
    'another place is another hazard',
    newLine('ledger', hazard('H1')),
    newLine('ledger', hazard('H2', { place: '二车间' })),
    null,
  ],
  [
    'one reward per number where no place is written',
    newLine('ledger', hazard('H1', { place: undefined })),
    newLine('ledger', hazard('H1', { place: undefined, amount: 800_000 })),
    '台账里这个编号当年已有奖励，一处隐患只奖励一次',
  ],
  [
    'one name per studio on the list',
    newLine('naming-list', listed('甲工作室', 'G1')),
    newLine('naming-list', listed('甲工作室', 'G2')),
    '“拟命名名单”里已有这一家，一个工作室一级只命名一次',
  ],
  [
    'one that did not pass does not count',
    newLine('naming-list', listed('甲工作室', 'G1', { reviewResult: '不通过' })),
    newLine('naming-list', listed('甲工作室', 'G2')),
    null,
  ],
  [
    'one name per number on the list',
    newLine('naming-list', listed('甲工作室', 'G1')),
    newLine('naming-list', listed('乙工作室', 'G1')),
    '“拟命名名单”里已有这个单位、这个编号的一家',
  ],
  [
    'one recommendation per number',
    newLine('decisions', { ...record('G1', '甲工作室'), decision: '推荐' }),
    newLine('decisions', { ...record('G1', '乙工作室'), decision: '推荐' }),
    '这个单位、这个编号已有一条推荐的，一个编号只能推荐一条',
  ],
  [
    'two under one number, one of them recommended',
    newLine('decisions', { ...record('G1', '甲工作室'), decision: '推荐' }),
    newLine('decisions', { ...record('G1', '乙工作室'), decision: '不推荐' }),
    null,
  ],
]

describe('what must hold of a state', () => {
  it.each(TABLE)('%s', async (_, first, second, why) => {
    const { apply } = await state()
    expect((await apply(first)).conflicts).toEqual([])
    const beside = newLine('ledger', happened('考核', { name: '另一家' }))
    const { lines, conflicts } = await apply(second, beside)
    expect([...new Set(conflicts.map((each) => each.why))]).toEqual(why === null ? [] : [why])
    // What was refused is not there, and the rest was done.
    expect(lines).toHaveLength(why === null ? 3 : 2)
  })

  it('is held by the tables themselves, whoever writes', async () => {
    const { id, apply } = await state()
    await apply(newLine('ledger', happened('命名')))
    const again = fresh.owner((client) =>
      client.query(
        `insert into union_workbooks.ledger (state_id, line_key, kind, programme, unit, name)
         values ($1, 'another', '命名', $2, $3, '甲工作室')`,
        [id, STUDIO.programme, STUDIO.unit],
      ),
    )
    await expect(again).rejects.toMatchObject({ constraint: 'one_naming_per_studio' })
  })

  it('knows one state of an office and year', async () => {
    const { id } = await state()
    expect(await begun(url, CITY, year)).toBe(id)
    const again = fresh.owner((client) =>
      client.query(`insert into union_workbooks.state (office_id, year, level)
        select office_id, year, level from union_workbooks.state where id = ${id}`),
    )
    await expect(again).rejects.toMatchObject({ constraint: 'one_state_per_year' })
  })
})

describe('what was done', () => {
  const decided = (sets: LineValues, by: string, expects: LineValues = {}) =>
    eventOf('decisions', record('G1', '甲工作室'), sets, { by, expects })

  it('is counted without a gap, signed by the database, and never changed', async () => {
    const { id, apply } = await state()
    await apply(newLine('decisions', record('G1', '甲工作室')))
    await apply(decided({ decision: '推荐' }, '王芳'))
    await apply(decided({ decision: '推荐' }, '王芳'))
    await apply(decided({ decision: '不推荐' }, '李敏', { decision: '推荐' }))
    const told = await fresh.owner((client) =>
      client.query(
        'select seq::int, by_name, role = session_user as ours, kind, was from union_workbooks.event where state_id = $1 order by seq',
        [id],
      ),
    )
    expect(told.rows).toMatchObject([
      { seq: 1, by_name: null, kind: 'noted', ours: false },
      { seq: 2, by_name: '王芳', kind: 'decided', was: { decision: null } },
      { seq: 3, by_name: '李敏', was: { decision: '推荐' } },
    ])
    for (const change of [
      `update union_workbooks.event set by_name = 'x'`,
      'delete from union_workbooks.event',
    ])
      await expect(fresh.owner((client) => client.query(change))).rejects.toThrow('what happened stays')
  })

  it('is refused whole where the line has changed since, and says what and by whom', async () => {
    const { apply } = await state()
    await apply(newLine('decisions', record('G1', '甲工作室')))
    await apply(decided({ decision: '推荐', rank: 1, decidedBy: '王芳' }, '王芳'))
    const { lines, conflicts } = await apply(
      decided({ decision: '不推荐', reason: '材料不全', decidedBy: '李敏' }, '李敏'),
    )
    expect(conflicts).toMatchObject([
      { key: 'decision', found: '推荐', wanted: '不推荐', since: { by: '王芳' } },
      { key: 'decidedBy', found: '王芳', wanted: '李敏', since: { by: '王芳' } },
    ])
    expect(conflicts[0]?.since?.at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
    expect(lines[0]?.values['reason']).toBeUndefined()
  })

  it('keeps what a column cannot hold, and identity numbers apart from everything', async () => {
    const { id, apply } = await state()
    const { lines } = await apply(
      newLine(
        'naming-list',
        listed('甲工作室', 'G1', { leaderIdentity: '370102197001010011', grant: '五万' }),
      ),
    )
    expect(lines[0]?.values).toMatchObject({ leaderIdentity: '370102197001010011', grant: '五万' })
    const everywhere = await fresh.owner((client) =>
      client.query(
        `select (select json_agg(l)::text from union_workbooks.naming_list l where state_id = $1)
          || (select json_agg(e)::text from union_workbooks.event e where state_id = $1) as text`,
        [id],
      ),
    )
    expect(everywhere.rows[0].text).not.toContain('370102197001010011')
  })

  it('a list that a run proposes once is not mixed from two runs', async () => {
    const { apply } = await state()
    await apply(newLine('naming-list', listed('甲工作室', 'G1'), { kind: 'proposed' }))
    const { lines } = await apply(
      newLine('naming-list', listed('甲工作室', 'G1'), { kind: 'proposed' }),
      newLine('naming-list', listed('乙工作室', 'G2'), { kind: 'proposed' }),
    )
    expect(lines.map(({ values }) => values['studio'])).toEqual(['甲工作室'])
  })
})
