/**
 * Columns that studio applications share. `always`: the form asks it of every row; else the rules ask it of those
 * rows of which their clauses speak.
 */
import { choice, code, count, day, decimal, money, text, yesNo } from '../sheet/column-kinds.ts'
import {
  HONOUR_LEVEL_SPELLINGS,
  HONOUR_LEVELS,
  SCOPE_SPELLINGS,
  SCOPES,
  SKILL_GRADE_SPELLINGS,
  SKILL_GRADES,
  STUDIO_CATEGORIES,
  STUDIO_CATEGORY_SPELLINGS,
  UNIT_NATURE_SPELLINGS,
  UNIT_NATURES,
  UNSETTLED_GRADES,
} from '../values/vocabulary.ts'
import { applicationNumber, type explanation, identityKind, identityNumber } from './record-columns.ts'

export const studioNames = () => {
  return {
    number: applicationNumber(),
    studio: text({
      header: ['工作室名称'],
      aliases: ['创新工作室名称', '创新工作室', '工作室'],
      required: true,
      rollup: 'key',
      fill: '填命名文件上的全称，一般含领衔人姓名',
      width: 26,
    }),
  }
}

/** 申报类别: the Jinan measure asks it of every studio, the provincial one not of craftsmen's studios. */
export const studioCategory = (always: boolean) => ({
  category: choice(STUDIO_CATEGORIES, {
    header: ['申报类别'],
    aliases: ['工作室类别', '类别'],
    spellings: STUDIO_CATEGORY_SPELLINGS,
    required: always,
    fill: '从技术创新型、服务创新型、管理创新型中选一个',
    width: 12,
  }),
})

export const employerColumns = (always: boolean) => {
  return {
    employer: text({
      header: ['所在单位'],
      aliases: ['工作室所在单位', '单位名称', '单位全称'],
      required: true,
      rollup: 'key',
      shared: true,
      fill: '填单位公章上的全称',
      width: 26,
    }),
    department: text({
      header: ['所在部门'],
      aliases: ['部门名称', '所在车间（部门）'],
      fill: '填工作室设在哪个部门、车间或班组',
    }),
    creditCode: code({
      header: ['统一社会信用代码'],
      aliases: ['信用代码', '社会信用代码', '单位统一社会信用代码'],
      format: 'credit-code',
      fill: '照单位证照填 18 位代码，字母大写',
      width: 22,
    }),
    unitNature: choice(UNIT_NATURES, {
      header: ['单位性质'],
      aliases: ['单位类别', '企业性质', '单位经济类型'],
      spellings: UNIT_NATURE_SPELLINGS,
      required: always,
      fill: '从下拉列表选；企业填具体类型，分不清的选“其他企业”',
    }),
    unionFoundedOn: day({
      header: ['工会成立日期'],
      aliases: ['单位工会成立日期', '建会日期', '工会成立时间'],
      required: always,
      fill: '填单位工会成立的日期，如 2015-03-20',
    }),
    unionTermEnds: day({
      header: ['本届任期止'],
      mayFollow: true,
      aliases: ['工会本届任期止', '本届工会任期届满日期', '工会届满日期'],
      fill: '填本届工会任期届满的日期，如 2027-03-19',
    }),
    researchBody: yesNo({
      header: ['是否专门研发机构'],
      aliases: ['是否原有建制的专门研发机构', '是否研发机构'],
      required: true,
      fill: '工作室本身就是单位原有的研究院、技术中心等研发机构的填“是”，否则填“否”',
      width: 12,
    }),
  }
}

export const leaderColumns = () => {
  return {
    leader: text({
      header: ['领衔人', '姓名'],
      aliases: ['领衔人', '领衔人姓名', '带头人', '带头人姓名', '负责人', '负责人姓名', '工作室领衔人'],
      required: true,
      rollup: 'key',
      fill: '只填一名领衔人的姓名',
      width: 10,
    }),
    leaderIdentityKind: identityKind(['领衔人', '证件类型']),
    leaderIdentity: identityNumber({
      header: ['领衔人', '证件号码'],
      aliases: [
        '证件号',
        '身份证号',
        '身份证号码',
        '身份证',
        '领衔人证件号码',
        '领衔人证件号',
        '领衔人身份证号',
      ],
    }),
    leaderPost: text({
      header: ['领衔人', '职务或工种'],
      aliases: ['职务/工种', '职务', '工种', '领衔人职务', '岗位'],
      fill: '填现任职务和工种，如 班长、数控铣工',
    }),
    leaderOnFrontLine: yesNo({
      header: ['领衔人', '是否一线职工'],
      aliases: ['一线职工', '领衔人是否一线职工', '是否一线'],
      fill: '在生产、经营、管理、服务一线岗位的填“是”',
      width: 10,
    }),
    honour: text({
      header: ['领衔人', '荣誉称号'],
      aliases: ['荣誉', '主要荣誉', '获得荣誉', '领衔人荣誉称号'],
      fill: '填级别最高的劳模、先进工作者、五一劳动奖章或工匠称号全称；有几项的用顿号隔开',
      width: 24,
    }),
    honourLevel: choice(HONOUR_LEVELS, {
      header: ['领衔人', '荣誉级别'],
      aliases: ['荣誉称号级别', '领衔人荣誉级别'],
      spellings: HONOUR_LEVEL_SPELLINGS,
      fill: '填最高一项荣誉的级别，从下拉列表选',
      width: 10,
    }),
    skillGrade: choice(SKILL_GRADES, {
      header: ['领衔人', '职业技能等级'],
      aliases: ['技能等级', '职业资格等级', '职业技能资格等级', '领衔人技能等级'],
      spellings: SKILL_GRADE_SPELLINGS,
      unsettled: UNSETTLED_GRADES,
      fill: '照职业资格或技能等级证书从下拉列表选；工程师等职称不填在这里',
    }),
    leaderTitle: text({
      header: ['领衔人', '职称'],
      aliases: ['专业技术职称', '领衔人职称'],
      fill: '填专业技术职称，如 高级工程师；没有的不填',
      width: 12,
    }),
    leaderDeeds: text({
      header: ['领衔人', '事迹'],
      aliases: ['领衔人事迹', '主要事迹', '领衔人主要事迹'],
      fill: '用两三句话写专长、技能水平和创新能力，或写附件名',
      width: 30,
    }),
  }
}

/**
 * Founding, naming by the recommending union, and the day of the application. The province names craftsmen's
 * studios without an earlier naming (第十一条), so only the Jinan form asks it of every row.
 */
export const standingColumns = (always: boolean) => {
  return {
    foundedOn: day({
      header: ['成立日期'],
      aliases: ['工作室成立日期', '成立时间', '创建日期', '创建时间'],
      fill: '填成立文件上的日期，如 2018-05-01',
    }),
    namedBy: text({
      header: ['本级命名单位'],
      aliases: ['命名单位', '选树命名单位'],
      required: always,
      fill: '填已经命名本工作室的推荐工会全称',
      width: 20,
    }),
    namedOn: day({
      header: ['本级命名日期'],
      aliases: ['命名日期', '命名时间', '选树命名日期', '本级命名时间'],
      required: always,
      fill: '填推荐工会命名文件的日期，如 2020-04-27',
    }),
    namingDocument: text({
      header: ['命名文号'],
      aliases: ['命名文件文号', '命名文件', '本级命名文号'],
      fill: '照命名文件填文号，如 历工发〔2020〕8号',
      width: 20,
    }),
    appliedOn: day({
      header: ['申报日期'],
      aliases: ['申报时间', '填报日期'],
      fill: '填单位工会在申报表上盖章的日期，如 2026-05-20',
    }),
  }
}

/** The place and its equipment. */
export const placeColumns = (always: boolean) => {
  return {
    address: text({
      header: ['场所', '场所地址'],
      aliases: ['工作室地址', '活动场所地址', '地址'],
      required: true,
      fill: '填工作室的详细地址，到楼层和房间',
      width: 26,
    }),
    area: decimal({
      header: ['场所', '场所面积（㎡）'],
      aliases: ['面积', '工作室面积', '活动场所面积', '建筑面积'],
      required: true,
      fill: '填固定场所的面积，只填数，单位平方米',
      width: 12,
    }),
    facilities: text({
      header: ['场所', '设施清单'],
      aliases: ['设施设备', '设备设施', '主要设施'],
      required: always,
      fill: '列出资料、工具、电脑、仪器的名称和数量，用顿号隔开',
      width: 26,
    }),
  }
}

const SIGNS = {
  hasPlaque: '有牌匾',
  hasOrganization: '有组织机构',
  hasDuties: '有工作职责',
  hasGoals: '有目标任务',
  hasRules: '有管理办法',
} as const

/** The five signs that a studio puts up. */
export const signColumns = () => {
  const sign = (key: keyof typeof SIGNS) =>
    yesNo({
      header: ['规范标志', SIGNS[key]],
      aliases: [SIGNS[key].replace('有', '有无'), SIGNS[key].replace('有', '是否有')],
      required: true,
      fill: '已在工作室挂出或上墙的填“是”，没有的填“否”',
      width: 7,
    })
  return {
    hasPlaque: sign('hasPlaque'),
    hasOrganization: sign('hasOrganization'),
    hasDuties: sign('hasDuties'),
    hasGoals: sign('hasGoals'),
    hasRules: sign('hasRules'),
  }
}

export const teamColumns = () => {
  return {
    members: count({
      header: ['团队', '成员总数'],
      aliases: ['成员人数', '团队人数', '团队成员总数', '团队成员人数'],
      rollup: 'sum',
      fill: '填团队总人数，含领衔人，只填整数',
    }),
    frontLine: count({
      header: ['团队', '一线职工人数'],
      aliases: ['一线职工数', '其中一线职工', '一线人数'],
      rollup: 'sum',
      fill: '填成员中一线职工的人数，不大于成员总数',
    }),
    apprentices: count({
      header: ['团队', '带徒人数'],
      aliases: ['带徒弟人数', '师带徒人数'],
      fill: '填已签师徒协议的徒弟人数，没有的填 0',
    }),
    trained: count({
      header: ['团队', '培训人次'],
      aliases: ['培训职工人次', '累计培训人次'],
      fill: '填工作室培训职工的累计人次，没有的填 0',
    }),
  }
}

export const activityCount = () => ({
  activityCount: count({
    header: ['团队', '活动记录数'],
    aliases: ['活动次数', '本年度活动次数', '年度活动记录数'],
    fill: '填申报前一年内有记录的活动次数，没有的填 0',
  }),
})

export const dailyFunds = () => ({
  dailyFunds: money({
    header: ['经费', '单位日常经费（万元）'],
    aliases: ['日常经费', '日常活动经费', '单位保障日常经费'],
    unit: '万元',
    usual: [0.1, 500],
    fill: '填所在单位每年保障工作室的日常经费，单位万元，如 2.5',
  }),
})

/** Filled by studios of the service category only. */
export const serviceColumns = () => {
  return {
    serviceConcept: text({
      header: ['服务创新型填', '服务理念和手段'],
      aliases: ['服务理念', '服务理念和文化', '“互联网+”服务手段'],
      fill: '写服务理念，以及怎样用“互联网+”服务；其他类别不填',
      width: 24,
    }),
    serviceSystem: text({
      header: ['服务创新型填', '服务质量体系'],
      aliases: ['服务质量管理体系', '体系附件', '服务规范'],
      fill: '填体系、规范、保障机制的文件名或附件名；其他类别不填',
      width: 24,
    }),
    serviceBrand: text({
      header: ['服务创新型填', '服务品牌名称'],
      aliases: ['服务名称', '服务名称或形象标识', '形象标识', '品牌名称'],
      fill: '填服务名称，或形象标识的附件名；其他类别不填',
      width: 20,
    }),
    serviceLead: text({
      header: ['服务创新型填', '服务领先说明'],
      aliases: ['服务领先水平', '同行业领先说明'],
      fill: '写在同行业中领先在哪里，附证明名称；其他类别不填',
      width: 24,
    }),
    serviceRecognition: text({
      header: ['服务创新型填', '社会认可证明'],
      aliases: ['社会认可度', '认可证明'],
      fill: '填满意度调查、表扬、报道等证明的名称；其他类别不填',
      width: 24,
    }),
  }
}

/** Filled by studios of the management category only. */
export const managementColumns = () => {
  return {
    managementLead: text({
      header: ['管理创新型填', '管理突破和成效'],
      aliases: ['管理突破', '管理领先说明'],
      fill: '写突破了什么、解决了什么问题、效益如何；其他类别不填',
      width: 24,
    }),
    managementSystem: text({
      header: ['管理创新型填', '管理创新体系'],
      aliases: ['管理制度附件', '管理创新制度'],
      fill: '填管理体系、监督保障、考核评价文件的名称；其他类别不填',
      width: 24,
    }),
    adoptionProof: text({
      header: ['管理创新型填', '采纳证明'],
      aliases: ['批示或采纳证明', '采纳证明附件'],
      fill: '填批示、采纳证明的名称，有几份的用顿号隔开；其他类别不填',
      width: 24,
    }),
    adoptedBy: text({
      header: ['管理创新型填', '采纳单位'],
      aliases: ['肯定单位', '批示单位'],
      fill: '填作出肯定的主管部门或国家部委的名称',
      width: 20,
    }),
    adoptedOn: day({
      header: ['管理创新型填', '采纳日期'],
      aliases: ['批示日期'],
      fill: '填批示或采纳证明的日期，如 2025-06-01',
    }),
    adoptionScope: choice(SCOPES, {
      header: ['管理创新型填', '管理经验推广范围'],
      aliases: ['推广范围'],
      spellings: SCOPE_SPELLINGS,
      fill: '填管理经验已推广到的范围，从下拉列表选',
    }),
  }
}

const MATERIALS = {
  1: ['1.申报表', '申报表'],
  2: ['2.成立证明文件', '成立时的文件证明'],
  3: ['3.制度计划办法', '工作制度、计划、管理办法'],
  4: ['4.荣誉和等级证书', '成员荣誉和资格证书'],
  5: ['5.成果证书', '创新成果证书'],
  6: ['6.转化和效益证明', '转化推广和效益证明'],
  7: ['7.其他材料', '其它材料'],
} as const

/**
 * The list of materials. The Jinan measure asks the first six of every studio; the provincial list is that of
 * 劳模和工匠人才创新工作室 only, so that its rules, not the form, ask for them.
 */
export const materialColumns = (always: boolean) => {
  const material = (item: keyof typeof MATERIALS) =>
    yesNo({
      header: ['材料清单', MATERIALS[item][0]],
      options: ['有', '无'],
      aliases: [`材料${item}`, MATERIALS[item][1]],
      required: always && item < 7,
      // The seventh is for whatever else there is: nobody asks for it.
      ...(item === 7 ? { informative: true } : {}),
      fill: item === 7 ? '另附了其他证明材料的填“有”' : '已装订在申报材料里的填“有”，没有的填“无”',
      width: 8,
    })
  return {
    material1: material(1),
    material2: material(2),
    material3: material(3),
    material4: material(4),
    material5: material(5),
    material6: material(6),
    material7: material(7),
  }
}

/** An opinion and its day: one stage of the way up. */
export const opinion = (
  stage: string,
  { mayFollow = false, ...words }: { required: boolean; mayFollow?: boolean },
) => ({
  opinion: text({
    header: ['推荐意见', `${stage}意见`],
    aliases: [`${stage}推荐意见`, `${stage}审核意见`],
    ...words,
    fill: `填${stage}盖章的意见，如 同意推荐`,
    width: 18,
  }),
  on: day({
    header: ['推荐意见', `${stage}意见日期`],
    aliases: [`${stage}盖章日期`, `${stage}推荐日期`],
    mayFollow,
    ...words,
    fill: `填${stage}盖章的日期，如 2026-05-20；不早于上一级意见`,
  }),
})

export const verification = () => ({
  verification: choice(['属实', '不实'], {
    header: ['核实', '核实结论'],
    aliases: ['材料核实结论'],
    spellings: { 不属实: '不实', 虚假: '不实', 情况属实: '属实' },
    fill: '由上级工会核实后填，申报单位不填',
    width: 10,
  }),
})

/** The columns that every studio application has. */
export type StudioColumns = ReturnType<typeof studioNames> &
  ReturnType<typeof studioCategory> &
  ReturnType<typeof employerColumns> &
  ReturnType<typeof leaderColumns> &
  ReturnType<typeof standingColumns> &
  ReturnType<typeof placeColumns> &
  ReturnType<typeof signColumns> &
  ReturnType<typeof teamColumns> &
  ReturnType<typeof activityCount> &
  ReturnType<typeof dailyFunds> &
  ReturnType<typeof serviceColumns> &
  ReturnType<typeof managementColumns> &
  ReturnType<typeof materialColumns> &
  ReturnType<typeof verification> & {
    baseOpinion: ReturnType<typeof opinion>['opinion']
    baseOpinionOn: ReturnType<typeof opinion>['on']
    explanation: ReturnType<typeof explanation>
  }
