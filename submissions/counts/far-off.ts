/**
 * How far a figure is off its peers', by statistics that one bad peer cannot bend: medians and the median deviation
 * from them. What few figures could tell is left unsaid. Why these: docs/decisions/32-when-a-figure-is-far-off.md.
 */

/** So many times the usual deviation of a normal distribution's median deviation. */
const SIGMA = 1.4826

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The spread of values about their median, as a normal distribution's standard deviation. */
export function spread(values: readonly number[]): number {
  const middle = median(values)
  return SIGMA * median(values.map((value) => Math.abs(value - middle)))
}

/** The probability of at least `times` in `of` draws, each with probability `p`. */
export function atLeast(times: number, of: number, p: number): number {
  let sum = 0
  let term = (1 - p) ** of
  for (let k = 0; k <= of; k++) {
    if (k >= times) sum += term
    term *= ((of - k) / (k + 1)) * (p / (1 - p))
  }
  return Math.min(1, sum)
}

/** So many of so many. */
export interface Part {
  readonly part: number
  readonly of: number
}

/** A sender, and each of its peers, has at least so many records. */
const RECORDS = 5
/** And so many peers have. */
const PEERS = 5
/** Shares that differ by less are alike to a reader. */
const LEAST_DIFFERENCE = 0.2
/** A share may lie so many spreads from the median of its peers'. */
const SHARE_SPREADS = 3.5
/** What chance alone would do to any of the senders in one merge out of twenty. */
const CHANCE = 0.05
/** No peer's share is taken to be surer than this. */
const SUREST = 0.05

export interface FarShare {
  readonly share: number
  readonly peers: number
  readonly median: number
}

/** Of each sender whose share is far off its peers', the share and theirs, by its place among the senders. */
export function farShares(senders: readonly Part[]): Map<number, FarShare> {
  const counted = [...senders.entries()].filter(([, { of }]) => of >= RECORDS)
  const far = new Map<number, FarShare>()
  if (counted.length <= PEERS) return far
  for (const [at, { part, of }] of counted) {
    const shares = counted.filter(([other]) => other !== at).map(([, peer]) => peer.part / peer.of)
    const [share, middle] = [part / of, median(shares)]
    const off = Math.abs(share - middle)
    if (off < LEAST_DIFFERENCE || off <= SHARE_SPREADS * spread(shares)) continue
    const usual = Math.min(1 - SUREST, Math.max(SUREST, middle))
    const chance = share > middle ? atLeast(part, of, usual) : atLeast(of - part, of, 1 - usual)
    if (chance * counted.length < CHANCE) far.set(at, { share, peers: shares.length, median: middle })
  }
  return far
}

export interface Amount {
  /** More than nought. */
  readonly amount: number
  readonly sender: string
}

/** Fewer amounts, or from fewer senders, make no kind. */
const AMOUNTS = 10
const SENDERS = 4
/** What is less than so many times more or less than the middle is no slip. */
const LEAST_FACTOR = 10
/** Of logarithms. */
const ROUNDING = 1e-9
/** Hundreds of amounts are compared at once. */
const AMOUNT_SPREADS = 5

/** Of amounts of one kind those that are far off, by their place among them: the median of the kind. */
export function farAmounts(amounts: readonly Amount[]): Map<number, number> {
  const far = new Map<number, number>()
  if (amounts.length < AMOUNTS || new Set(amounts.map(({ sender }) => sender)).size < SENDERS) return far
  // Amounts differ by factors.
  const logs = amounts.map(({ amount }) => Math.log10(amount))
  const [middle, usual] = [median(logs), spread(logs)]
  for (const [at, log] of logs.entries()) {
    const off = Math.abs(log - middle)
    if (off >= Math.log10(LEAST_FACTOR) - ROUNDING && off > AMOUNT_SPREADS * usual) far.set(at, 10 ** middle)
  }
  return far
}
