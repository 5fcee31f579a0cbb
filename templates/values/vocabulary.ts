/** The closed lists behind the drop-downs, with the other spellings that offices use. */

export const STUDIO_TYPES = [
  '劳模和工匠人才创新工作室',
  '齐鲁工匠创新工作室',
  '齐鲁大工匠创新工作室',
] as const
export type StudioType = (typeof STUDIO_TYPES)[number]

export const STUDIO_TYPE_SPELLINGS: Readonly<Record<string, StudioType>> = {
  山东省劳模和工匠人才创新工作室: '劳模和工匠人才创新工作室',
  劳模和工匠人才: '劳模和工匠人才创新工作室',
  齐鲁工匠: '齐鲁工匠创新工作室',
  齐鲁大工匠: '齐鲁大工匠创新工作室',
}

export const STUDIO_CATEGORIES = ['技术创新型', '服务创新型', '管理创新型'] as const
export type StudioCategory = (typeof STUDIO_CATEGORIES)[number]

export const STUDIO_CATEGORY_SPELLINGS: Readonly<Record<string, StudioCategory>> = {
  技术创新: '技术创新型',
  技术型: '技术创新型',
  服务创新: '服务创新型',
  服务型: '服务创新型',
  管理创新: '管理创新型',
  管理型: '管理创新型',
}

export const CRAFTSMAN_TITLES = ['齐鲁工匠', '齐鲁大工匠'] as const

/** Skill grades from the lowest to the highest: the 级 numbers run backwards, the ladder does not. */
export const SKILL_GRADES = [
  '学徒工',
  '五级/初级工',
  '四级/中级工',
  '三级/高级工',
  '二级/技师',
  '一级/高级技师',
  '特级技师',
  '首席技师',
] as const
export type SkillGrade = (typeof SKILL_GRADES)[number]

/** They may mean a skill grade or a title of the engineers' ladder: a person decides. */
export const UNSETTLED_GRADES = ['高级', '高级职称', '高级工程师'] as const

/**
 * 八级工 and its like are left out on purpose: in the old ladder of wage grades the numbers ran the other way.
 */
export const SKILL_GRADE_SPELLINGS: Readonly<Record<string, SkillGrade>> = {
  五级: '五级/初级工',
  初级工: '五级/初级工',
  '初级工（五级）': '五级/初级工',
  '五级（初级工）': '五级/初级工',
  四级: '四级/中级工',
  中级工: '四级/中级工',
  '中级工（四级）': '四级/中级工',
  '四级（中级工）': '四级/中级工',
  三级: '三级/高级工',
  高级工: '三级/高级工',
  '高级工（三级）': '三级/高级工',
  '三级（高级工）': '三级/高级工',
  二级: '二级/技师',
  技师: '二级/技师',
  '技师（二级）': '二级/技师',
  '二级（技师）': '二级/技师',
  一级: '一级/高级技师',
  高级技师: '一级/高级技师',
  '高级技师（一级）': '一级/高级技师',
  '一级（高级技师）': '一级/高级技师',
  '初级工/五级': '五级/初级工',
  '中级工/四级': '四级/中级工',
  '高级工/三级': '三级/高级工',
  '技师/二级': '二级/技师',
  '高级技师/一级': '一级/高级技师',
  职业资格五级: '五级/初级工',
  职业资格四级: '四级/中级工',
  职业资格三级: '三级/高级工',
  职业资格二级: '二级/技师',
  职业资格一级: '一级/高级技师',
  国家职业资格五级: '五级/初级工',
  国家职业资格四级: '四级/中级工',
  国家职业资格三级: '三级/高级工',
  国家职业资格二级: '二级/技师',
  国家职业资格一级: '一级/高级技师',
}

/** Levels of an honour, the highest first. */
export const HONOUR_LEVELS = ['国家级', '部级', '省级', '市级', '县级'] as const

export const HONOUR_LEVEL_SPELLINGS: Readonly<Record<string, (typeof HONOUR_LEVELS)[number]>> = {
  国家: '国家级',
  全国: '国家级',
  部委级: '部级',
  行业级: '部级',
  省: '省级',
  市: '市级',
  地市级: '市级',
  县: '县级',
  区县级: '县级',
  区级: '县级',
}

/** Levels of an award or recognition, the highest first. */
export const AWARD_LEVELS = [
  '国家级',
  '部级',
  '全国行业',
  '省级',
  '全省行业',
  '市级',
  '县级',
  '单位级',
] as const

export const AWARD_LEVEL_SPELLINGS: Readonly<Record<string, (typeof AWARD_LEVELS)[number]>> = {
  国家: '国家级',
  全国: '国家级',
  中央部委: '部级',
  部委级: '部级',
  全国行业性: '全国行业',
  省: '省级',
  全省: '省级',
  全省行业性: '全省行业',
  市: '市级',
  全市: '市级',
  地市级: '市级',
  县: '县级',
  区县级: '县级',
  区级: '县级',
  本单位: '单位级',
  企业级: '单位级',
}

export const AWARD_GRADES = ['特等', '一等', '二等', '三等', '不分等级'] as const

export const AWARD_GRADE_SPELLINGS: Readonly<Record<string, (typeof AWARD_GRADES)[number]>> = {
  特等奖: '特等',
  一等奖: '一等',
  二等奖: '二等',
  三等奖: '三等',
  不分等次: '不分等级',
  未分等级: '不分等级',
}

export const ACHIEVEMENT_KINDS = [
  '科学技术奖',
  '技术创新成果奖',
  '国家发明专利',
  '服务名牌品牌',
  '管理成果',
  '其他认定',
] as const

export const ACHIEVEMENT_KIND_SPELLINGS: Readonly<Record<string, (typeof ACHIEVEMENT_KINDS)[number]>> = {
  科技奖: '科学技术奖',
  职工优秀技术创新成果奖: '技术创新成果奖',
  职工技术创新成果奖: '技术创新成果奖',
  发明专利: '国家发明专利',
  服务品牌: '服务名牌品牌',
  服务名牌: '服务名牌品牌',
  管理创新成果: '管理成果',
  其他: '其他认定',
}

/** How far an achievement has spread, the narrowest first. */
export const SCOPES = ['本单位', '全市行业（系统）', '全市', '全省行业', '全省', '全国行业', '全国'] as const

export const SCOPE_SPELLINGS: Readonly<Record<string, (typeof SCOPES)[number]>> = {
  全市行业: '全市行业（系统）',
  全市系统: '全市行业（系统）',
  '全市行业/系统': '全市行业（系统）',
  '全省行业（系统）': '全省行业',
  '全国行业（系统）': '全国行业',
}

export const ENTERPRISES = [
  '国有企业',
  '集体企业',
  '股份合作企业',
  '联营企业',
  '国有独资公司',
  '其他有限责任公司',
  '国有控股股份有限公司',
  '其他股份有限公司',
  '私营企业',
  '其他内资企业',
  '港澳台商投资企业',
  '外商投资企业',
  '其他企业',
] as const

/** Kinds of unit: the enterprises, 事业单位, and those that are neither. */
export const UNIT_NATURES = [
  ...ENTERPRISES,
  '事业单位',
  '机关',
  '社会团体',
  '民办非企业单位',
  '个体工商户',
  '其他',
] as const

export const UNIT_NATURE_SPELLINGS: Readonly<Record<string, (typeof UNIT_NATURES)[number]>> = {
  国企: '国有企业',
  央企: '国有企业',
  民营企业: '私营企业',
  民企: '私营企业',
  有限责任公司: '其他有限责任公司',
  股份有限公司: '其他股份有限公司',
  外资企业: '外商投资企业',
  企业: '其他企业',
  事业: '事业单位',
  机关单位: '机关',
  社团: '社会团体',
  社会服务机构: '民办非企业单位',
  个体: '个体工商户',
}

/** Only the first two bear the checksum of GB 11643. */
export const IDENTITY_KINDS = ['居民身份证', '港澳台居民居住证', '其他'] as const

export const IDENTITY_KIND_SPELLINGS: Readonly<Record<string, (typeof IDENTITY_KINDS)[number]>> = {
  身份证: '居民身份证',
  二代身份证: '居民身份证',
  居住证: '港澳台居民居住证',
  护照: '其他',
  外国人永久居留身份证: '其他',
}

export const EDUCATIONS = [
  '博士',
  '硕士',
  '本科',
  '专科',
  '中专',
  '职高',
  '技校',
  '高中',
  '初中',
  '小学',
  '其他',
] as const

export const EDUCATION_SPELLINGS: Readonly<Record<string, (typeof EDUCATIONS)[number]>> = {
  博士研究生: '博士',
  硕士研究生: '硕士',
  大学本科: '本科',
  大学: '本科',
  大专: '专科',
  大学专科: '专科',
  职业高中: '职高',
}

/** Hazard levels, the gravest first; the number, not the name, is what the measure grades by. */
export const HAZARD_LEVELS = ['一级', '二级', '三级', '四级'] as const
export type HazardLevel = (typeof HAZARD_LEVELS)[number]

export const HAZARD_LEVEL_SPELLINGS: Readonly<Record<string, HazardLevel>> = {
  1: '一级',
  '1级': '一级',
  Ⅰ级: '一级',
  2: '二级',
  '2级': '二级',
  Ⅱ级: '二级',
  3: '三级',
  '3级': '三级',
  Ⅲ级: '三级',
  4: '四级',
  '4级': '四级',
  Ⅳ级: '四级',
}

/** Who keeps the books of an entry. Names of unions are not read as kinds. */
export const BOOKKEEPERS = ['市级工会', '系统工会', '基层工会'] as const

export const FUND_SOURCES = ['省总资助', '市总资助', '单位配套', '其他'] as const

/** The uses that both measures name, those that they forbid, and the rest. */
export const ALLOWED_PURPOSES = ['项目研究', '设备购置', '培训学习', '成果宣传推广', '办公条件改善'] as const
export const FORBIDDEN_PURPOSES = ['人员接待', '食宿安排', '福利奖金'] as const
export const PURPOSES = [...ALLOWED_PURPOSES, ...FORBIDDEN_PURPOSES, '其他'] as const

export const PURPOSE_SPELLINGS: Readonly<Record<string, (typeof PURPOSES)[number]>> = {
  创新成果宣传推广: '成果宣传推广',
  宣传推广: '成果宣传推广',
  设备采购: '设备购置',
  培训: '培训学习',
  接待: '人员接待',
  食宿: '食宿安排',
  福利: '福利奖金',
  奖金: '福利奖金',
  其它: '其他',
}

/** The two accounting systems: the first until 2021-12-31, the second from 2022-01-01. */
export const ACCOUNTING_SYSTEMS = ['2009版', '2021版'] as const

export const ACCOUNTING_SYSTEM_SPELLINGS: Readonly<Record<string, (typeof ACCOUNTING_SYSTEMS)[number]>> = {
  2009: '2009版',
  '2009年': '2009版',
  '财会〔2009〕7号': '2009版',
  '财会[2009]7号': '2009版',
  2021: '2021版',
  '2021年': '2021版',
  '财会〔2021〕7号': '2021版',
  '财会[2021]7号': '2021版',
}
