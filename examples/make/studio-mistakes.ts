/** The honest mistakes in the workbooks of studios. Each is listed in `examples/README.md`. */

import { jinanStudioApplication } from '../../programmes/jinan-studio/forms/studio-application.ts'
import { shandongStudioApplication } from '../../programmes/shandong-studio/forms/studio-application.ts'
import { achievements } from '../../templates/forms/achievements.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import { members } from '../../templates/forms/members.ts'
import { projects } from '../../templates/forms/projects.ts'
import { studioSummary } from '../../templates/forms/studio-summary.ts'
import type { Form } from '../../templates/sheet/form.ts'
import type { Day } from '../../templates/values/day.ts'
import { after, on, YEAR } from './calendar.ts'
import { type Draft, raw, rowOf, type Values } from './draft.ts'
import { ageTemplate, keepRows, renameHeader, replaceText, setEverywhere } from './spoil.ts'

const JN: Form = jinanStudioApplication
const SD: Form = shandongStudioApplication

/** The drafts of one programme, by the name of their union. */
export type Drafts = (union: string) => Draft

const day = (value: unknown): Day => value as Day

/** One day short of the years that a measure asks for, from founding and from naming alike. */
function oneDayShort(draft: Draft, form: Form, number: string, named: Day): void {
  const row = rowOf(draft, form, number)
  row['foundedOn'] = named
  row['namedOn'] = named
  row['namingDocument'] = `工发〔${named.year}〕9号`
  rowOf(draft, studioSummary, number)['namedOn'] = named
  keepRows(draft, projects, (r) => r['number'] !== number || Number(r['year']) >= named.year)
  keepRows(draft, achievements, (r) => r['number'] !== number || day(r['receivedOn']).year >= named.year)
}

/** Two unions send the same studio, the second with other brackets and a space in the leader's name. */
function sameStudio(first: Draft, second: Draft): void {
  const { employer, leader } = rowOf(first, JN, 'SZ-01') as { employer: string; leader: string }
  replaceText(first, 'SZ-01', employer, '济南砺示（集团）有限公司')
  for (const [id, rows] of Object.entries(second.rows)) {
    if (!rows.some(({ number }) => number === 'GX-01')) continue
    const copies = first.rows[id]!.filter(({ number }) => number === 'SZ-01')
    second.rows[id] = [
      ...copies.map((row) => ({ ...row, number: 'GX-01' })),
      ...rows.filter(({ number }) => number !== 'GX-01'),
    ]
  }
  replaceText(second, 'GX-01', first.unit, second.unit)
  replaceText(second, 'GX-01', '济南砺示（集团）有限公司', '济南砺示(集团)有限公司')
  replaceText(second, 'GX-01', leader, `${leader[0]} ${leader.slice(1)}`)
}

export function spoilJinanStudios(of: Drafts): void {
  rowOf(of('历城区总工会'), JN, 'LC-01')['leaderIdentity'] = raw(379912198203150000)
  rowOf(of('天桥区总工会'), JN, 'TQ-01')['namedOn'] = raw(2020.1)
  rowOf(of('天桥区总工会'), studioSummary, 'TQ-01')['namedOn'] = undefined

  const huaiyin = of('槐荫区总工会')
  setEverywhere(huaiyin, 'HY-01', { appliedOn: on(YEAR, 5, 12), baseOpinionOn: on(YEAR, 5, 12) })
  rowOf(huaiyin, JN, 'HY-01')['systemOpinionOn'] = on(YEAR, 5, 18)
  oneDayShort(huaiyin, JN, 'HY-01', on(YEAR - 2, 5, 13))

  sameStudio(of('市中区总工会'), of('济南高新区总工会'))

  const changqing = rowOf(of('长清区总工会'), JN, 'CQ-01')
  changqing['category'] = raw('技术革新类')
  rowOf(of('长清区总工会'), studioSummary, 'CQ-01')['category'] = undefined

  const laiwu = rowOf(of('莱芜区总工会'), JN, 'LW-01')
  laiwu['creditCode'] = '91379916MA3O52817K'

  const gangcheng = of('钢城区总工会')
  setEverywhere(gangcheng, 'GC-01', { namedOn: raw('2024年5月') })
  rowOf(gangcheng, JN, 'GC-01')['explanation'] =
    '命名文件只印年月，区总工会证明命名会议于 5 月 6 日召开，证明附后'

  renameHeader(of('济阳区总工会'), JN, 'namedOn', '授牌时间')
  ageTemplate(of('泉砺重装集团工会'), '2025.1')
}

const receipt = (draft: Draft, number: string, bookkeeper: string): Values =>
  draft.rows[fundEntries.id]!.find(
    (row) => row['number'] === number && row['bookkeeper'] === bookkeeper && row['direction'] === '收入',
  )!

export function spoilJinanFunds(of: Drafts): void {
  Object.assign(receipt(of('历下区总工会'), 'LX-01', '基层工会'), {
    account: '业务支出',
    subaccount: '专项业务支出',
    accountCode: '50503',
  })
  Object.assign(receipt(of('市中区总工会'), 'SZ-02', '系统工会'), {
    account: undefined,
    subaccount: undefined,
  })
  const zhangqiu = of('章丘区总工会')
  const short = receipt(zhangqiu, 'ZQ-01', '基层工会')
  short['amount'] = 4_999_999
  short['balance'] = 4_999_999
  const spent = zhangqiu.rows[fundEntries.id]!.at(-1)!
  spent['balance'] = Number(spent['balance']) - 1
  keepRows(of('济南市卫生健康系统工会'), fundEntries, (row) => row['bookkeeper'] !== '基层工会')
}

export function spoilShandong(of: Drafts): void {
  const patent = of('胶州市总工会').rows[achievements.id]!.find((row) => row['patentNumber'] !== undefined)!
  patent['patentNumber'] = 'ZL202319482917.3'
  rowOf(of('费县总工会'), SD, 'FX-01')['leaderIdentity'] = '379925197911082417'

  const gaomi = of('高密市总工会')
  oneDayShort(gaomi, SD, 'GM-01', on(YEAR - 3, 6, 1))
  const row = rowOf(gaomi, SD, 'GM-01')
  row['foundingDocument'] = `工创〔${YEAR - 3}〕7号`
  row['foundingDocumentOn'] = on(YEAR - 3, 6, 1)

  const qufu = of('曲阜市总工会')
  Object.assign(rowOf(qufu, SD, 'QF-01'), {
    honour: undefined,
    honourLevel: undefined,
    honourOn: undefined,
    honourCertificate: undefined,
    skillGrade: '四级/中级工',
    explanation: '领衔人获全国行业技能竞赛第二名，技师等级正在评定，市总工会同意破格推荐',
  })
  Object.assign(rowOf(qufu, studioSummary, 'QF-01'), { honour: undefined, skillGrade: '四级/中级工' })
  qufu.rows[members.id]![0]!['skillGrade'] = '四级/中级工'

  const matched = of('寿光市总工会').rows[fundEntries.id]!.find(({ source }) => source === '单位配套')!
  const late = on(YEAR, 10, 13)
  Object.assign(matched, { postedOn: late, arrivedOn: late })
  const spent = of('寿光市总工会').rows[fundEntries.id]!.at(-1)!
  spent['postedOn'] = after(late, 9)
}
