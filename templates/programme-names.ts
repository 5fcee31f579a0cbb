/** The programmes' Chinese names, as 报送信息 and the office's workbook write them. */

export const programmeNames = {
  'jinan-studio': '济南市创新工作室',
  'jinan-hazard': '济南市隐患排查奖励',
  'shandong-studio': '山东省创新工作室',
} as const

export type ProgrammeId = keyof typeof programmeNames

/** The options of 申报项目. */
export const PROGRAMME_NAMES = [
  programmeNames['jinan-studio'],
  programmeNames['jinan-hazard'],
  programmeNames['shandong-studio'],
] as const

/** Other ways to write a programme, each with the name that it means. */
export const PROGRAMME_SPELLINGS: Readonly<Record<string, (typeof PROGRAMME_NAMES)[number]>> = {
  济南市劳模和工匠人才创新工作室: '济南市创新工作室',
  济南市职工排查安全生产事故隐患奖励: '济南市隐患排查奖励',
  济南市职工隐患排查奖励: '济南市隐患排查奖励',
  山东省劳模和工匠人才创新工作室: '山东省创新工作室',
}

/** The programme of a name as a sheet writes it; `null` for any other word. */
export const programmeOfName = (name: string): ProgrammeId | null =>
  (Object.keys(programmeNames) as ProgrammeId[]).find((id) => programmeNames[id] === name) ?? null
