/** Columns that most record forms share. */

import { choice, code, listed, text } from '../sheet/column-kinds.ts'
import { IDENTITY_KIND_SPELLINGS, IDENTITY_KINDS } from '../values/vocabulary.ts'

/** 申报编号: the sender's own number of an application, by which its other sheets refer to it. */
export const applicationNumber = (where: { key?: boolean } = {}) =>
  text({
    header: ['申报编号'],
    aliases: ['编号', '申报序号', '申请编号', '项目编号'],
    required: true,
    fill: '填本单位自编的申报编号，如 LX-01；同一申报在各表中编号相同',
    width: 12,
    ...(where.key ? { rollup: 'key' as const } : { own: true }),
    identifies: true,
  })

/** 申报项目: which programme a line of an office's sheet is about. */
export const programmeOfLine = () =>
  listed('申报项目', {
    header: ['申报项目'],
    required: true,
    informative: true,
    identifies: true,
    rollup: 'key',
    fill: '从下拉列表选',
    width: 22,
  })

/** 说明: what the sender answers to the warnings of the row. */
export const explanation = () =>
  text({
    header: ['说明'],
    aliases: ['备注说明', '情况说明', '说明事项', '备注'],
    answers: true,
    informative: true,
    fill: '有“须说明”的提示时，在此写明理由；没有的不填',
    width: 28,
  })

/** The kind of an identity document, on which the check of its number depends. */
export const identityKind = (header: readonly [string] | readonly [string, string]) =>
  choice(IDENTITY_KINDS, {
    header,
    spellings: IDENTITY_KIND_SPELLINGS,
    informative: true,
    fill: '从下拉列表选；不填按居民身份证核对号码',
    width: 12,
  })

/** An identity number: kept as text, hidden in printed rollups. */
export const identityNumber = (words: {
  header: readonly [string] | readonly [string, string]
  aliases: readonly string[]
}) =>
  code({
    ...words,
    format: 'identity-number',
    mask: 'identity',
    fill: '照证件填 18 位号码；单元格须为文本格式，末位 X 大写',
    width: 22,
  })

/** A telephone, mobile or fixed line; hidden in printed rollups. */
export const telephone = (header: string, aliases: readonly string[]) =>
  code({
    header: [header],
    aliases,
    format: 'phone',
    mask: 'phone',
    informative: true,
    fill: '填 11 位手机号，或带区号的固定电话，如 0531-12345678',
    width: 16,
  })
