/** The three measures that govern the sheets, and how a clause of them is named. */
import { toChineseNumber } from './values/chinese-number.ts'

export interface Measure {
  readonly title: string
  /** How messages call it. */
  readonly short: string
  readonly issuer: string
  /** ISO date of entry into force. */
  readonly inForce: string
  /** Documents that it repealed. */
  readonly repeals: readonly string[]
  /** The number of its articles. */
  readonly articles: number
}

export const measures = {
  SD: {
    title: '山东省劳模和工匠人才创新工作室管理办法',
    short: '省创新工作室办法',
    issuer: '山东省总工会',
    inForce: '2018-09-28',
    repeals: ['鲁会〔2015〕62号', '鲁会办〔2014〕67号'],
    articles: 29,
  },
  JN: {
    title: '济南市劳模和工匠人才创新工作室管理办法',
    short: '市创新工作室办法',
    issuer: '济南市总工会',
    inForce: '2020-04-27',
    repeals: ['济工〔2015〕26号'],
    articles: 24,
  },
  YH: {
    title: '济南市总工会职工排查安全生产事故隐患奖励办法',
    short: '市隐患奖励办法',
    issuer: '济南市总工会',
    inForce: '2020-04-27',
    repeals: ['济工办〔2017〕36号'],
    articles: 13,
  },
} as const satisfies Record<string, Measure>

export type MeasureId = keyof typeof measures

const CLAUSE = /^(SD|JN|YH)-(?:N(\d)|(\d{2})([a-z])?(?:-(?:(\d)([a-z])?|(T)))?)$/

export interface Citation {
  readonly measure: MeasureId
  /** `第六条（一）`, `第十条末款`, `印发通知`. */
  readonly article: string
}

/**
 * Where a clause id points: `SD-06-1b` is article 6, item 1 of the provincial measure (its second duty).
 * @throws RangeError for an id that names no article of its measure.
 */
export function citation(clause: string): Citation {
  const parts = CLAUSE.exec(clause)
  if (!parts) throw new RangeError(`not a clause id: ${clause}`)
  const measure = parts[1] as MeasureId
  if (parts[2] !== undefined) return { measure, article: '印发通知' }
  const number = Number(parts[3])
  if (number < 1 || number > measures[measure].articles)
    throw new RangeError(`${clause}: the measure has ${measures[measure].articles} articles`)
  const item = parts[5] === undefined ? '' : `（${toChineseNumber(Number(parts[5]))}）`
  return { measure, article: `第${toChineseNumber(number)}条${item}${parts[7] ? '末款' : ''}` }
}

/** `市创新工作室办法第六条（一）`: a clause as a clerk would quote it. */
export function quoteClause(clause: string): string {
  const { measure, article } = citation(clause)
  return `${measures[measure].short}${article}`
}
