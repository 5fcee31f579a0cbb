/** A leader stands by an honour of 市级 or above, or by the skill grade of a front-line worker. */
import type { Place } from '../../templates/places/place.ts'
import type { Key, Row } from '../../templates/sheet/form.ts'
import { SKILL_GRADES, UNSETTLED_GRADES } from '../../templates/values/vocabulary.ts'
import { type Fault, type Rule, type RuleWords, rule } from '../rule.ts'
import type { Truth } from '../truth.ts'
import { atLeastCity, type Honour, type HonourKind, honoursIn } from '../words/honours.ts'
import type { Studio, StudioForm, StudioLaw } from './studio-law.ts'

/** 高级工 and the rungs above it, by the ladder. */
const SENIOR_GRADES: readonly string[] = SKILL_GRADES.slice(SKILL_GRADES.indexOf('三级/高级工'))

/** Grades that may as well be titles. */
const UNSETTLED: readonly string[] = UNSETTLED_GRADES

/** Titles of the other ladder that are 高级 by name. */
const SENIOR_TITLE = /高级|正高|副高|教授|(?<!助理)研究员|主任(医|护|药|技)师/

/** Posts at the head of a unit. */
const HEAD =
  /^(.*(公司|集团|单位))?(党委书记|董事长|总经理|总裁|厂长|院长|校长|矿长|局长|行长|社长|法定代表人|单位负责人)$/

/**
 * One limb of the clause: met, met with a remark, or not and why. `open` is for a person to decide, `missing`
 * lacks an input.
 */
interface Limb {
  readonly standing: 'met' | 'open' | 'missing' | 'unmet'
  readonly blames: Key<StudioForm>
  readonly says: string
}

const ORDER = ['met', 'open', 'missing', 'unmet'] as const
const better = (a: Limb, b: Limb): Limb => (ORDER.indexOf(a.standing) <= ORDER.indexOf(b.standing) ? a : b)

interface Lists {
  /** Kinds that the text names. */
  readonly named: readonly HonourKind[]
  /** Kinds of equal or higher rank that the text does not name: for a person to decide. */
  readonly kindred: readonly HonourKind[]
}

function honourLimb(honour: Honour, stated: Studio['honourLevel'], { named, kindred }: Lists): Limb {
  const limb = (standing: Limb['standing'], says: string, blames: Limb['blames'] = 'honour'): Limb => ({
    standing,
    blames,
    says: `“${honour.text}”${says}`,
  })
  if (honour.kind === 'collective') return limb('unmet', '授予单位或班组，不是个人荣誉')
  if (honour.kind === null) return limb('unmet', '不在条文列举的荣誉之内')
  const listed = named.includes(honour.kind)
  if (!listed && !kindred.includes(honour.kind)) return limb('unmet', '不在条文列举的荣誉之内')
  const level = honour.level ?? stated
  if (honour.industry || level === '部级')
    return limb('open', '是部级或行业荣誉，是否算市级以上由审核人员认定')
  if (level === undefined) return limb('missing', '看不出级别，“荣誉级别”未填', 'honourLevel')
  if (!atLeastCity(level)) return limb('unmet', `为${level}，不到市级`)
  if (!listed) return limb('open', '条文没有列举，是否可以由审核人员认定')
  if (stated !== undefined && !atLeastCity(stated))
    return limb('open', `与“荣誉级别”填的${stated}不一致，由审核人员认定`, 'honourLevel')
  return limb('met', '')
}

function skillLimb({ skillGrade, leaderOnFrontLine, leaderTitle }: Studio): Limb {
  const limb = (standing: Limb['standing'], blames: Limb['blames'], says: string): Limb => ({
    standing,
    blames,
    says,
  })
  if (skillGrade !== undefined && SENIOR_GRADES.includes(skillGrade)) {
    if (leaderOnFrontLine === undefined)
      return limb('missing', 'leaderOnFrontLine', `技能等级为${skillGrade}，“是否一线职工”未填`)
    return leaderOnFrontLine
      ? limb('met', 'skillGrade', '')
      : limb('unmet', 'leaderOnFrontLine', `技能等级为${skillGrade}，但不是一线职工`)
  }
  if (skillGrade !== undefined && UNSETTLED.includes(skillGrade) && leaderOnFrontLine !== false)
    return limb(
      'open',
      'skillGrade',
      `职业技能等级填的是“${skillGrade}”，看不出是高级工还是职称，是否算高级以上资格由审核人员认定`,
    )
  if (leaderTitle !== undefined && SENIOR_TITLE.test(leaderTitle) && leaderOnFrontLine !== false)
    return limb(
      'open',
      'leaderTitle',
      `没有高级工以上技能等级，只有职称“${leaderTitle}”，是否算高级以上资格由审核人员认定`,
    )
  return limb(
    'unmet',
    'skillGrade',
    skillGrade === undefined ? '没有填职业技能等级' : `技能等级为${skillGrade}，不到高级工`,
  )
}

/** What remains to be said of a leader who stands by an honour alone. */
function remark(row: Studio, honour: Honour): Fault | true {
  const head = (row.leaderPost ?? '').split(/[、，,；;\s]+/).find((post) => HEAD.test(post))
  if (head !== undefined)
    return {
      severity: 'warning',
      blames: 'leaderPost',
      says: `领衔人凭荣誉申报，职务是${head}；“一线职工”是否也管荣誉获得者有两种读法，由审核人员认定`,
      mend: '请在“说明”栏写明领衔人在一线从事的技术、业务工作',
    }
  if (honour.formerName)
    return {
      severity: 'info',
      blames: 'honour',
      says: `“${honour.text}”按${honour.level ?? ''}${honour.kind}认定`,
      mend: '不必修改',
    }
  return true
}

function judge(row: Studio, lists: Lists, place: Place): Truth | Fault {
  const honours = honoursIn(row.honour, place)
  const judged = honours.map((honour) => ({ honour, limb: honourLimb(honour, row.honourLevel, lists) }))
  const skill = skillLimb(row)
  const met = judged.filter(({ limb }) => limb.standing === 'met').map(({ honour }) => honour)
  if (skill.standing === 'met') return true
  const first = met.find(({ formerName }) => !formerName) ?? met[0]
  if (first !== undefined) return remark(row, first)
  const none: Limb = { standing: 'unmet', blames: 'honour', says: '没有填荣誉称号' }
  const best = [...judged.map(({ limb }) => limb), skill].reduce(better, none)
  if (best.standing === 'unmet') {
    const reasons = honours.length === 0 ? [none.says] : judged.map(({ limb }) => limb.says)
    // Where only one limb is filled, it is the one that was filled wrongly.
    const blames = honours.length === 0 && row.skillGrade !== undefined ? skill.blames : 'honour'
    return { blames, says: `领衔人不符合条件：${[...reasons, skill.says].join('；')}` }
  }
  if (best.standing === 'missing')
    return {
      kind: 'unjudged',
      severity: 'review',
      blames: best.blames,
      says: `无法判断领衔人是否符合条件：${best.says}`,
      mend: '请照证书补填',
    }
  return { severity: 'review', blames: best.blames, says: `领衔人：${best.says}`, mend: '请附证书备查' }
}

/** @param law whose leaders; craftsmen's studios have a clause of their own */
export function leaderStanding(
  declared: Pick<RuleWords, 'id' | 'severity' | 'checks' | 'reading' | 'mend'> & {
    law: StudioLaw
    /** Whose measure it is. */
    place: Place
  } & Lists,
): Rule {
  const { law, place, named, kindred, ...words } = declared
  return rule({
    ...words,
    form: law.form,
    reads: ['honour', 'honourLevel', 'skillGrade', 'leaderOnFrontLine', 'leaderTitle', 'leaderPost'],
    blames: 'honour',
    when: law.reviewed,
    holds: (row: Row<StudioForm>) => judge(row, { named, kindred }, place),
    says: () => '领衔人的荣誉或技能等级不符合条件',
  })
}
