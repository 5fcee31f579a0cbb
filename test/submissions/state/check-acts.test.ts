import { describe, expect, it } from 'vitest'
import { checkActs } from '../../../submissions/state/check-acts.ts'
import type { CheckResult } from '../../../templates/forms/checks.ts'
import { ACTOR, after, CITY, line, whys } from './support/lines.ts'

const ITEM = {
  programme: '济南市创新工作室',
  unit: '历下区总工会',
  number: '1',
  name: '第1工作室',
  rule: 'JN-05-2',
}
const receipts = [
  line('receipts', '1', { verdict: '被替代', content: 'old', fileHash: 'h0' }),
  line('receipts', '1', { verdict: '通过', content: 'now', fileHash: 'h1' }),
]
const found = (result: CheckResult, note?: string) => ({
  looksAt: '看是否属实',
  result,
  ...(note === undefined ? {} : { note }),
})

describe('what only a person can judge', () => {
  it('is written down with who, when and of which content', () => {
    const lines = after(receipts, checkActs(CITY, receipts, ITEM, ACTOR, found('符合')))
    expect(lines[2]).toMatchObject({ ...ITEM, result: '符合', checkedBy: '王芳', content: 'now' })
    expect(String(lines[2]?.['checkedOn'])).toBe('2026-06-20')
  })

  it('is written anew on its line', () => {
    const state = [line('checks', '1', { rule: 'JN-05-2', result: '存疑', note: '请补照片' })]
    expect(after(state, checkActs(CITY, state, ITEM, ACTOR, found('符合')))).toMatchObject([
      { rule: 'JN-05-2', result: '符合', note: undefined },
    ])
  })

  it.each(['不符合', '存疑'] as const)('asks why it is %s', (result) => {
    const acts = checkActs(CITY, [], ITEM, ACTOR, found(result))
    expect([acts.events, whys(acts)]).toEqual([[], [`${result}要写明意见`]])
    expect(checkActs(CITY, [], ITEM, ACTOR, found(result, '照片不是本单位的')).events).toHaveLength(1)
  })
})
