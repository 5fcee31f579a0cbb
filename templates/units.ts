/**
 * The kinds of union that report. Those of places are read from the tree of places; zones, bureaus, industries and
 * large enterprises are named by the office in its allocation, for they change from year to year.
 */
import type { PlaceRank } from './places/place.ts'

/**
 * Kinds of reporting union: the feeders of the city (市办法第六条, 隐患办法第九条), those of the province
 * (通知主送, 省办法第十二条) and the two levels that receive.
 */
export const SENDER_KINDS = [
  '区县总工会',
  '局（委）工会',
  '大企业工会',
  '产业工会',
  '县（市、区）总工会',
  '市总工会',
  '省产业工会',
  '省直机关工会',
  '省总工会',
] as const

export type SenderKind = (typeof SENDER_KINDS)[number]

/** A zone's union counts as a county union (隐患办法第十一条). */
export const SENDER_KIND_SPELLINGS: Readonly<Record<string, SenderKind>> = {
  '区（县）总工会': '区县总工会',
  '区县（功能区）总工会': '区县总工会',
  功能区总工会: '区县总工会',
  功能区工会: '区县总工会',
  市管功能区工会: '区县总工会',
  局委工会: '局（委）工会',
  大型企业工会: '大企业工会',
  '县（市区）总工会': '县（市、区）总工会',
  县市区总工会: '县（市、区）总工会',
  县级工会: '县（市、区）总工会',
  各市总工会: '市总工会',
  省直工会: '省直机关工会',
}

/** The rank of the places whose own unions are of a kind; other kinds are of no place. */
const KIND_RANKS: Readonly<Partial<Record<SenderKind, PlaceRank>>> = {
  区县总工会: '县级',
  '县（市、区）总工会': '县级',
  市总工会: '市级',
  省总工会: '省级',
}

export const rankOfKind = (kind: string): PlaceRank | undefined => KIND_RANKS[kind as SenderKind]
