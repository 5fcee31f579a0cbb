import { describe, expect, it } from 'vitest'
import { cellStyles } from '../../../workbook/read/cell-styles.ts'
import { struckText } from '../../../workbook/read/struck-text.ts'

const styles = (xml: string) => cellStyles(`<styleSheet>${xml}</styleSheet>`)

describe('styles that say something', () => {
  const found = styles(
    '<numFmts><numFmt numFmtId="164" formatCode="000"/><numFmt numFmtId="165" formatCode="#,##0.00"/></numFmts>' +
      '<fonts count="4"><font/><font><strike/><sz val="11"/></font><font><strike val="0"/></font><font><b/></font></fonts>' +
      '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="0" fontId="1"/>' +
      '<xf numFmtId="14" fontId="1"/><xf numFmtId="165" fontId="2"/><xf numFmtId="58" fontId="3"/><xf numFmtId="49" fontId="0"/></cellXfs>',
  )

  it('are those of days, of noughts in front and of what is struck out', () => {
    const of = (style: number) => found.telling[found.index.get(style) ?? -1]
    expect([0, 1, 2, 3, 4, 5, 6].map(of)).toEqual([
      undefined,
      { format: '000' },
      { struck: true },
      { format: 'yyyy/m/d', struck: true },
      undefined,
      { format: 'm"月"d"日"' },
      undefined,
    ])
    expect([...found.days]).toEqual([3, 5])
  })
})

describe('rich text', () => {
  const run = (text: string, properties = '') =>
    `<r>${properties && `<rPr>${properties}</rPr>`}<t>${text}</t></r>`
  it.each<[string, string, unknown]>([
    [
      'of which a part is struck out',
      `<si>${run('5000', '<strike/>')}${run('3000')}</si>`,
      { left: '3000', struck: '5000' },
    ],
    [
      'of which two parts are',
      `<si>${run('甲', '<strike/>')}${run('乙')}${run('丙', '<strike val="1"/>')}</si>`,
      { left: '乙', struck: '甲丙' },
    ],
    ['struck out as a whole', `<si>${run('5000', '<strike/>')}</si>`, '5000'],
    ['whose strike is off', `<si>${run('5000', '<strike val="0"/>')}${run('元')}</si>`, '5000元'],
    ['without any strike', `<si>${run('50', '<b/>')}${run('00')}</si>`, '5000'],
  ])('%s', (_, xml, expected) => {
    expect(struckText(xml)).toEqual(expected)
  })
})
