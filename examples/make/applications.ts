/** The application of an invented studio, under the Jinan and under the provincial measure. */
import { after, dayBetween, on, YEAR } from './calendar.ts'
import type { Values } from './draft.ts'
import type { StudioFacts } from './studio-facts.ts'

const WAN = 1_000_000

function categoryValues({ trade, random }: StudioFacts): Values {
  if (trade.category === '服务创新型')
    return {
      serviceConcept: '以用户为先，线上预约、线下即时响应',
      serviceSystem: '服务质量手册、服务规范、投诉处理办法',
      serviceBrand: `“${random.pick(['连心', '速达', '暖岗', '贴心'])}”${trade.objects[0]!}`,
      serviceLead: '响应时限和一次办结率居同行业前列，附对比材料',
      serviceRecognition: '满意度调查报告、用户表扬信汇编',
    }
  if (trade.category === '管理创新型')
    return {
      managementLead: `打破按经验${trade.objects[0]!}的做法，差错率下降一半`,
      managementSystem: '管理创新办法、监督考核细则',
      adoptionProof: '采纳证明',
      adoptedBy: '山东省发展和改革委员会',
      adoptedOn: dayBetween(random, on(YEAR - 1, 3, 1), on(YEAR - 1, 9, 30)),
      adoptionScope: '全省行业',
    }
  return {}
}

/** Everything that both applications ask. */
function common(facts: StudioFacts): Values {
  const { random, trade, unit, leader, team, foundedOn, namedOn, appliedOn } = facts
  return {
    number: facts.number,
    studio: facts.name,
    category: trade.category,
    employer: facts.employer,
    department: random.pick(['生产一部', '制造车间', '运行班组', '客户服务部', '二分厂']),
    creditCode: facts.creditCode,
    unitNature: random.pick(['私营企业', '其他有限责任公司', '国有独资公司']),
    unionFoundedOn: dayBetween(random, on(2005, 3, 1), on(2014, 12, 1)),
    unionTermEnds: dayBetween(random, on(2027, 3, 1), on(2029, 12, 1)),
    researchBody: false,
    leader: leader.name,
    leaderIdentityKind: '居民身份证',
    leaderIdentity: leader.identity,
    leaderPost: `班长、${trade.job}`,
    leaderOnFrontLine: true,
    honour: facts.honour,
    honourLevel: facts.honourLevel,
    skillGrade: facts.skillGrade,
    leaderDeeds: `从事${trade.job}工作 ${leader.age - 20} 年，擅长${trade.objects[0]!}和${trade.objects[1]!}`,
    foundedOn,
    namedBy: facts.namedBy,
    namedOn,
    namingDocument: `工发〔${namedOn.year}〕${random.whole(6, 48)}号`,
    appliedOn,
    address: `${unit.place}${random.pick(['示范路', '例安街', '工匠大道', '砺新路'])}${random.whole(1, 199)}号厂区 2 号楼 ${random.whole(1, 3)}0${random.whole(1, 9)} 室`,
    area: random.whole(60, 320),
    hasPlaque: true,
    hasOrganization: true,
    hasDuties: true,
    hasGoals: true,
    hasRules: true,
    facilities: trade.facilities,
    members: team.length,
    frontLine: team.filter((member) => member.frontLine).length,
    apprentices: random.whole(4, 18),
    trained: random.whole(80, 900),
    activityCount: 5,
    dailyFunds: random.whole(2, 9) * WAN,
    ...categoryValues(facts),
    material1: true,
    material2: true,
    material3: true,
    material4: true,
    material5: true,
    material6: true,
    baseOpinion: '同意推荐',
    baseOpinionOn: appliedOn,
  }
}

export const jinanApplication = (facts: StudioFacts): Values => ({
  ...common(facts),
  trainingSystem: true,
  researchSystem: true,
  mentoringSystem: true,
  incentiveSystem: true,
  wallPhotos: '制度上墙1.jpg、制度上墙2.jpg',
  pairs: facts.random.whole(2, 6),
  activityFunds: facts.random.whole(3, 12) * WAN,
  systemOpinion: '同意推荐',
  systemOpinionOn: after(facts.appliedOn, facts.random.whole(4, 9)),
})

export function shandongApplication(facts: StudioFacts): Values {
  const { random, type, unit, foundedOn, appliedOn } = facts
  const craftsman = type === '齐鲁工匠创新工作室' || type === '齐鲁大工匠创新工作室'
  const throughCity = unit.kind === '县（市、区）总工会'
  return {
    ...common(facts),
    type,
    legalPerson: true,
    honourOn: craftsman ? on(YEAR, 4, 28) : on(random.whole(2017, 2022), 4, random.whole(26, 30)),
    honourCertificate: `荣字第${random.digits(5)}号`,
    skillCertificate: `JN${random.digits(10)}`,
    ...(craftsman ? { craftsmanTitle: type.slice(0, -5), craftsmanYear: YEAR } : {}),
    foundingDocument: `工创〔${foundedOn.year}〕${random.whole(1, 20)}号`,
    foundingDocumentOn: foundedOn,
    signEvidence: '附件3-1至3-5',
    zones: '学习研讨区、创新实践区、成果展示区',
    sitePhotos: '场所1.jpg、场所2.jpg',
    backbones: random.whole(3, 12),
    promoted: random.whole(2, 15),
    systems: '学习制度、攻关制度、师徒制度、奖励制度',
    employerFunds: random.whole(8, 60) * WAN,
    fundsProof: '近三年经费凭证',
    sealed: true,
    ...(throughCity
      ? { countyOpinion: '同意推荐', countyOpinionOn: after(appliedOn, random.whole(3, 6)) }
      : { cityOpinion: '同意推荐', cityOpinionOn: after(appliedOn, random.whole(3, 6)) }),
  }
}
