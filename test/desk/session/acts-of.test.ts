import { describe, expect, it } from 'vitest'
import { actsOf } from '../../../desk/session/acts-of.ts'
import type { Intent } from '../../../desk/session/intent.ts'
import { keyOf } from '../../../desk/views/find-record.ts'
import type { RolledUp } from '../../../office/rollup.ts'
import { registry } from '../../../programmes/registry.ts'
import { applyEvents } from '../../../submissions/state/apply.ts'
import type { Line } from '../../../submissions/state/line.ts'
import { ACTOR, CITY, decisionLine, line } from '../../submissions/state/support/lines.ts'
import { studioNode } from '../../submissions/support/small-year.ts'

const node = studioNode()
const run = { registry, rollups: [{ node } as RolledUp] }
const STUDIO = { programme: '济南市创新工作室', unit: '历下区总工会' }
const record = { ...STUDIO, number: '1', name: '第1工作室', file: 'a.xlsx' }
const name = { ...STUDIO, number: '1', studio: '第1工作室' }

const state: readonly Line[] = [
  decisionLine('1', { verdict: '待审核' }),
  decisionLine('1', { name: '另一个' }),
  line('receipts', '1', { state: '未接收', verdict: '通过', fileHash: 'h1' }),
  { form: 'allocations', values: { ...STUDIO, max: 2 } },
  { form: 'naming-list', values: { ...name, namedYear: 2026 } },
]

const acts = (intent: Intent) => actsOf(intent, run, CITY, state, ACTOR)

/** What an intent changes: form, and what the cells say afterwards. */
function changes(intent: Intent): unknown[] {
  const { lines } = applyEvents(state, acts(intent).events)
  return acts(intent).events.map(({ form, sets }) => [
    form,
    Object.fromEntries(
      Object.entries(sets).map(([key, value]) => [key, value instanceof Object ? String(value) : value]),
    ),
    lines.length,
  ])
}

const who = { decidedBy: '王芳', decidedOn: '2026-06-20', content: undefined }

const table: readonly (readonly [what: string, intent: Intent, form: string, sets: object])[] = [
  ['accepting', { kind: 'accept', ...STUDIO, number: '1' }, 'receipts', { state: '已接收', setBy: '王芳' }],
  [
    'recommending one of two under a number',
    { kind: 'decide', record, decision: '推荐', rank: 2, reason: null },
    'decisions',
    { decision: '推荐', rank: 2, reason: undefined, ...who },
  ],
  [
    'taking an opinion back, and with it whose it was',
    { kind: 'decide', record, decision: null, rank: null, reason: null },
    'decisions',
    { decision: undefined, decidedBy: undefined, decidedOn: undefined },
  ],
  [
    'waiving',
    { kind: 'waive', record, rule: 'JN-04-5', until: '2026.12.31', reason: '文件在途' },
    'decisions',
    { waivedRule: 'JN-04-5', waivedUntil: '2026-12-31', reason: '文件在途', ...who },
  ],
  [
    'settling',
    { kind: 'settle', settled: [{ record, as: '剔除' }], reason: '两家报的是同一个' },
    'decisions',
    { duplicate: '剔除', ...who },
  ],
  [
    'ticking',
    { kind: 'tick', record, rule: 'JN-05-2', looksAt: '看是否属实', result: '符合', note: null },
    'checks',
    { name: '第1工作室', rule: 'JN-05-2', result: '符合', checkedBy: '王芳' },
  ],
  [
    'extending',
    { kind: 'extend', ...STUDIO, to: '2026年10月15日', reason: '受灾，主席同意' },
    'allocations',
    { extendedTo: '2026-10-15', extensionReason: '受灾，主席同意（王芳，2026-06-20）' },
  ],
  [
    'a step of naming',
    { kind: 'step', programme: STUDIO.programme, name, step: 'reviewedOn', value: '2026-07-10' },
    'naming-list',
    { reviewedOn: '2026-07-10' },
  ],
  [
    'a step of naming emptied, for all',
    { kind: 'step', programme: STUDIO.programme, name: null, step: 'meeting', value: ' ' },
    'naming-list',
    { meeting: undefined },
  ],
  ['a name taken off', { kind: 'unname', name }, 'naming-list', { studio: undefined, unit: undefined }],
]

describe('what a person says on the page', () => {
  it.each(table)('%s is one event on its line', (_, intent, form, sets) => {
    expect(changes(intent)).toMatchObject([[form, sets, expect.any(Number)]])
    expect(acts(intent)).toMatchObject({ notDone: [], events: [{ by: '王芳', office: '济南市总工会' }] })
  })

  it('puts an application on the list as the run would propose it', () => {
    const entry = node.entries.find(({ number }) => number === 'LX-01')!
    expect(changes({ kind: 'name', record: keyOf(node, entry) })).toMatchObject([
      ['naming-list', { studio: '张伟创新工作室', leader: '张伟', namedYear: 2026, grant: 5_000_000 }, 6],
    ])
  })

  it.each<readonly [Intent, string]>([
    [{ kind: 'sendBack', ...STUDIO, number: '1', reason: '' }, '退回要写明理由'],
    [{ kind: 'unlock', ...STUDIO, number: '1', reason: '同意' }, '解锁要写明理由'],
    [{ kind: 'decide', record, decision: '不推荐', rank: null, reason: null }, '不推荐要写明理由'],
    [
      { kind: 'extend', ...STUDIO, to: '2026年10月', reason: '受灾，主席同意' },
      '延期要填到日，如 2026-10-15',
    ],
    [{ kind: 'extend', ...STUDIO, to: '下周', reason: '受灾，主席同意' }, '延期要填到日，如 2026-10-15'],
    [
      { kind: 'waive', record, rule: 'JN-04-5', until: '年底', reason: '文件在途' },
      '豁免有效期要填到日，如 2026-12-31',
    ],
    [
      { kind: 'step', programme: STUDIO.programme, name, step: 'reviewedOn', value: '2026-07' },
      '日期要填到日，如 2026-07-10',
    ],
    [{ kind: 'name', record }, '没有读到这一条，请先汇总'],
  ])('%j is not done by halves', (intent, why) => {
    expect(acts(intent)).toMatchObject({ events: [], notDone: [{ why }] })
  })
})
