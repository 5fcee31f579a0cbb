/** A technical studio has won science prizes, or innovation awards and patents, in the two years before. */

import { dateKey } from '../../../rules/studios/award-date.ts'
import { awardRule, type Fit, inventionPatent } from '../../../rules/studios/award-rule.ts'
import { type Achievement, lesser, onceEach } from '../../../rules/studios/evidence.ts'
import { awardYears, innovationAwards, secondPrizes } from '../parameters.ts'
import { provincial } from '../studio-law.ts'

/** Levels that surely rank above a city's. */
const ABOVE_CITY: readonly string[] = ['国家级', '部级', '省级']
const TRADE: readonly string[] = ['全国行业', '全省行业']

const levelMissing: Fit = { standing: 'missing', blames: 'level', says: '无法判断：“级别”未填' }

/** A science prize of a city's first grade or better: one is enough. */
function firstPrize({ kind, level, grade }: Achievement): Fit {
  if (kind !== '科学技术奖') return false
  if (level === undefined) return levelMissing
  const trade = TRADE.includes(level)
  if (level !== '市级' && !trade && !ABOVE_CITY.includes(level)) return false
  if (grade === undefined) return { standing: 'missing', blames: 'grade', says: '无法判断：“等次”未填' }
  if (trade)
    return {
      standing: 'open',
      blames: 'level',
      says: `${level}的科学技术奖是否相当于市级一等奖以上，办法没有写明，由审核人员认定`,
    }
  if (grade === '不分等级' || (grade === '特等' && level === '市级'))
    return {
      standing: 'open',
      blames: 'grade',
      says: `${level}${grade}的科学技术奖按不低于一等读，另一种读法不能比照等次；由审核人员认定`,
    }
  if (level === '市级') return grade === '一等'
  if (grade === '三等')
    return {
      standing: 'open',
      blames: 'grade',
      says: `${level}三等奖按高于市级一等奖读，另一种读法只比等次；由审核人员认定`,
    }
  if (grade === '二等')
    return {
      standing: 'noted',
      blames: 'grade',
      says: `凭${level}二等奖申报：按高于市级一等奖读，另一种读法只比等次`,
    }
  return true
}

/** A science prize of a city's second grade or better: two are needed. */
const secondPrize = (row: Achievement): Fit =>
  row.kind === '科学技术奖' && row.level === '市级' && row.grade === '二等' ? true : firstPrize(row)

/** A city's or county's name and no higher one: what a provincial award is not issued by. */
const LOCAL_ISSUER = /^(?!.*(省|中国|中华|全国|国家|自治区|北京|上海|天津|重庆)).*[市县区]/

/** An award for technical innovation of a ministry, of the province, or of a trade of the whole nation. */
function innovationAward({ kind, level, issuer }: Achievement): Fit {
  if (kind !== '技术创新成果奖') return false
  if (level === undefined) return levelMissing
  if (level === '全省行业')
    return {
      standing: 'open',
      blames: 'level',
      says: '全省行业性的技术创新成果奖条文没有列明，是否算省级有关部门颁发由审核人员认定',
    }
  if (!ABOVE_CITY.includes(level) && level !== '全国行业') return false
  if (issuer !== undefined && LOCAL_ISSUER.test(issuer))
    return {
      standing: 'open',
      blames: 'issuer',
      says: `级别填“${level}”，颁发单位却是“${issuer}”，由审核人员认定`,
      mend: '请照证书核对级别和颁发单位',
    }
  return true
}

export const technicalAwards = awardRule({
  id: 'SD-07-1a',
  covers: ['SD-07-1b'],
  law: provincial,
  category: '技术创新型',
  years: awardYears,
  params: { seconds: secondPrizes, items: innovationAwards },
  checks:
    '技术创新型在申报前规定年限内：有市级一等以上科学技术奖一项，或市级二等两项；或者部省级、全国行业性技术创新成果奖和国家发明专利合计两项。两条有一条即可',
  reading:
    '“或者”两边任满足一边。后一边的“2项”连同发明专利合计，可以混合；另一种读法一件发明专利即可，由人审核。年限管到两边；另一种读法后一边不限年限，凭年限外的要求说明。两项市级二等含更高等次。省级以上的奖按高于市级一等读，二等作提示、三等由人审核；不分等级和市级特等由人审核。发明专利以授权公告日为准，不看申请日。同一成果的几项奖、同一件专利都按一项计。获奖人须有领衔人或团队成员。年限两端都含在内，通知定有基准日的从通知，否则自申报日期往前数；另一种读法按自然年度数。',
  mend: '请在“创新成果”表照证书补填奖项、专利及其日期；确实不够的，待符合后再申报',
  ways: (awards, { seconds, items }) => {
    const team = true
    const late = (row: Achievement): string =>
      `${dateKey(row) === 'grantedOn' ? '授权公告日' : '获得日期'} ${row[dateKey(row)]} 不在申报前 ${awards.considered.window.years} 年内；另一种读法成果奖和发明专利不限年限，由审核人员认定`
    const works = awards.fitting(
      (row) => (row.kind === '国家发明专利' ? inventionPatent(row) : innovationAward(row)),
      { team, late },
    )
    const patents = works.filter(({ row }) => row.kind === '国家发明专利')
    return [
      { needed: 1, items: awards.fitting(firstPrize, { team }) },
      { needed: seconds, items: onceEach(awards.fitting(secondPrize, { team })) },
      { needed: items, items: onceEach(works) },
      {
        needed: 1,
        items: patents.map((item) =>
          lesser(item, {
            row: item.row,
            standing: 'alone',
            blames: 'kind',
            says: '只有一件发明专利，未满两项；另一种读法一件发明专利即可，由审核人员认定',
          }),
        ),
      },
    ]
  },
  lacks: (years, { seconds, items }) =>
    `“创新成果”表中申报前 ${years} 年内的奖项不够：没有市级一等以上科学技术奖，市级二等不满 ${seconds} 项，部省级成果奖和发明专利不满 ${items} 项`,
})
