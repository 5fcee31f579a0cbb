/** What a decision would do to 推荐名额, 命名控制数 and money, before it is written. */

/** What a figure was and would be. Money in fen. */
export interface Shift {
  /** `历下区总工会 推荐名额`, `济南市 命名控制数`, `济南市 应拨资助`. */
  readonly what: string
  readonly kind: 'allocation' | 'cap' | 'funds'
  readonly before: number
  readonly after: number
  /** What it is held against; `null` where nothing binds it. */
  readonly limit: number | null
}

export interface Effect {
  readonly shifts: readonly Shift[]
  /** Why it would not be done, sentence by sentence. */
  readonly hindrances: readonly string[]
}
