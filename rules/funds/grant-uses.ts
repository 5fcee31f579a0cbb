/** What grant money may be spent on: five uses are named, three are forbidden, and the rest is explained. */
import { fundEntries } from '../../templates/forms/funds.ts'
import { foldText } from '../../templates/values/text.ts'
import { ALLOWED_PURPOSES, FORBIDDEN_PURPOSES } from '../../templates/values/vocabulary.ts'
import { type Rule, rule } from '../rule.ts'
import type { FundEntry } from './fund-entry.ts'
import type { GrantSource } from './grant-measure.ts'
import { givesBack } from './receipt-kind.ts'

/** Spending by the base union; an upper union that names a purpose has spent, not passed on. */
const spends =
  (source: GrantSource) =>
  (row: FundEntry): boolean =>
    row.source === source &&
    row.direction === '支出' &&
    (row.purpose !== undefined || (row.bookkeeper === '基层工会' && !givesBack(row)))

const among = (options: readonly string[], purpose: string | undefined): boolean =>
  purpose !== undefined && options.includes(purpose)

export const namedUses = (id: string, source: GrantSource): Rule =>
  rule({
    id,
    severity: 'warning',
    form: fundEntries,
    reads: ['source', 'direction', 'bookkeeper', 'counterparty', 'purpose', 'summary'],
    blames: 'purpose',
    checks: `${source}的支出用于项目研究、设备购置、培训学习、成果宣传推广、办公条件改善；用于其他的须说明`,
    reading:
      '条文列举五类后写“等方面”：五类之外的不判不符，要求写明理由，由审核人员认定。另一种读法只许五类。',
    mend: '请选与凭证相符的用途；确属其他用途的，在“说明”栏写明买了什么、与工作室有何关系',
    when: spends(source),
    holds: (row) => {
      if (row.purpose === undefined) return { says: '支出没有填用途类别' }
      return among(ALLOWED_PURPOSES, row.purpose) || among(FORBIDDEN_PURPOSES, row.purpose)
    },
    says: (row) => `用途“${row.purpose}”不在列举的五类之内，是否可用由审核人员认定`,
    expected: () => ALLOWED_PURPOSES.join('、'),
  })

/** Words of a voucher that point at a forbidden use, in whosever books. */
const SUSPECT =
  /接待|招待|宴|餐|伙食|盒饭|茶歇|茶叶|烟酒|住宿|食宿|宾馆|酒店|福利|奖金|慰问|礼品|土特产|旅游|疗休养|购物卡/

/** Of these a union that passes the grant on may speak as well: 拨付奖励资金. */
const SUSPECT_OF_SPENDER = /奖励(?!制度|办法|机制)|津贴|补贴/

export const forbiddenUses = (id: string, source: GrantSource): Rule =>
  rule({
    id,
    severity: 'error',
    form: fundEntries,
    reads: ['source', 'direction', 'bookkeeper', 'counterparty', 'purpose', 'summary'],
    blames: 'purpose',
    checks: `${source}不用于人员接待、食宿安排、福利奖金；摘要里有这类字样的由人审核，上级工会的支出也看`,
    reading: '三类禁用是绝对的，发给成员的奖金也在内；培训学习附带食宿的，条文没有写明，由审核人员认定。',
    mend: '这类开支不得列支资助资金，请改由其他经费承担并调整账目；用途选错的请改正',
    when: (row) => row.source === source && row.direction === '支出',
    holds: (row) => {
      if (among(FORBIDDEN_PURPOSES, row.purpose)) return false
      const summary = foldText(row.summary ?? '')
      const word = (SUSPECT.exec(summary) ??
        (spends(source)(row) ? SUSPECT_OF_SPENDER.exec(summary) : null))?.[0]
      if (word === undefined) return true
      return {
        severity: 'review',
        blames: 'summary',
        says: `用途为“${row.purpose ?? '空'}”，摘要中有“${word}”，是否属于禁止的开支由审核人员认定`,
        mend: '请在“说明”栏写明开支内容；确属接待、食宿、福利奖金的，退出资助资金',
      }
    },
    says: (row) => `资助资金用于“${row.purpose}”，办法禁止`,
    expected: () => ALLOWED_PURPOSES.join('、'),
  })
