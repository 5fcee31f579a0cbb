import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jinan } from '../../../programmes/places/shandong.ts'
import { atLeastCity, type HonourLevel, honoursIn } from '../../../rules/words/honours.ts'
import { placeTree } from '../../../templates/places/place.ts'

const one = (text: string) => {
  const all = honoursIn(text, jinan)
  expect(all).toHaveLength(1)
  return all[0]!
}

describe('one honour', () => {
  it.each([
    ['全国劳动模范', '劳动模范', '国家级'],
    ['全国劳模', '劳动模范', '国家级'],
    ['全国劳动模范（全国劳模）', '劳动模范', '国家级'],
    ['全国先进工作者', '先进工作者', '国家级'],
    ['全国五一劳动奖章', '五一劳动奖章', '国家级'],
    ['全国“五一”劳动奖章获得者', '五一劳动奖章', '国家级'],
    ['全国五·一劳动奖章', '五一劳动奖章', '国家级'],
    ['大国工匠', '大国工匠', '国家级'],
    ['2023年大国工匠年度人物', '大国工匠', '国家级'],
    ['山东省劳动模范', '劳动模范', '省级'],
    ['2019年度山东省劳动模范称号', '劳动模范', '省级'],
    ['山东省劳动模范（2019年）', '劳动模范', '省级'],
    ['省劳模', '劳动模范', '省级'],
    ['省部级劳模', '劳动模范', '省级'],
    ['江苏省劳动模范', '劳动模范', '省级'],
    ['北京市劳动模范', '劳动模范', '省级'],
    ['内蒙古自治区劳动模范', '劳动模范', '省级'],
    ['山东省先进工作者', '先进工作者', '省级'],
    ['山东省五一劳动奖章', '五一劳动奖章', '省级'],
    ['齐鲁大工匠', '齐鲁大工匠', '省级'],
    ['齐鲁工匠', '齐鲁工匠', '省级'],
    ['济南市劳动模范', '劳动模范', '市级'],
    ['山东省济南市劳动模范', '劳动模范', '市级'],
    ['济 南 市 劳 动 模 范', '劳动模范', '市级'],
    ['青岛市劳模', '劳动模范', '市级'],
    ['荣获济南市先进工作者', '先进工作者', '市级'],
    ['济南市五一劳动奖章', '五一劳动奖章', '市级'],
    ['市级劳动模范', '劳动模范', '市级'],
    ['济南工匠', '济南工匠', '市级'],
    ['第六届济南工匠', '济南工匠', '市级'],
    ['历下区劳动模范', '劳动模范', '县级'],
    ['济南市市中区劳动模范', '劳动模范', '县级'],
    ['商河县五一劳动奖章', '五一劳动奖章', '县级'],
    ['济宁市曲阜市劳动模范', '劳动模范', '县级'],
    ['区级劳模', '劳动模范', '县级'],
    ['砺示集团劳动模范', '劳动模范', '单位级'],
    ['济南砺示有限公司先进工作者', '先进工作者', '单位级'],
    ['曲阜市劳动模范', '劳动模范', '县级'],
    ['章丘市劳动模范', '劳动模范', '县级'],
    ['山东省滕州市五一劳动奖章', '五一劳动奖章', '县级'],
    ['莱芜市劳动模范', '劳动模范', '市级'],
    ['莱芜区劳动模范', '劳动模范', '县级'],
    ['南京市劳动模范', '劳动模范', null],
    ['龙口市劳动模范', '劳动模范', '县级'],
    ['烟台市龙口市五一劳动奖章', '五一劳动奖章', '县级'],
    ['文登市劳动模范', '劳动模范', '县级'],
    ['邹平市先进工作者', '先进工作者', '县级'],
    ['济南劳动模范', '劳动模范', '市级'],
    ['东营劳动模范', '劳动模范', '市级'],
    ['东营区劳动模范', '劳动模范', '县级'],
    ['莱芜劳动模范', '劳动模范', null],
    ['曲阜劳动模范', '劳动模范', null],
    ['济南市级劳动模范', '劳动模范', '市级'],
    ['山东省莱芜市劳动模范', '劳动模范', '市级'],
    ['济南高新区劳动模范', '劳动模范', '县级'],
    ['济南市济南工匠', '济南工匠', '市级'],
    ['山东省济南工匠', '济南工匠', '市级'],
    ['山东省齐鲁工匠', '齐鲁工匠', '省级'],
    ['省级齐鲁大工匠', '齐鲁大工匠', '省级'],
    ['劳动模范', '劳动模范', null],
    ['五一劳动奖章', '五一劳动奖章', null],
  ])('%s: %s, %s', (text, kind, level) => {
    expect(one(text)).toMatchObject({ text, kind, level, industry: false, formerName: false })
  })

  it.each([
    ['全国交通运输系统劳动模范', '劳动模范', '部级'],
    ['交通运输部劳动模范', '劳动模范', '部级'],
    ['中央企业劳动模范', '劳动模范', '部级'],
    ['山东省机械行业劳动模范', '劳动模范', null],
    ['全国煤炭工业系统先进工作者', '先进工作者', '部级'],
  ])('%s is of an industry', (text, kind, level) => {
    expect(one(text)).toMatchObject({ kind, level, industry: true })
  })

  it.each([['富民兴鲁劳动奖章'], ['山东省富民兴鲁劳动奖章'], ['2017年“富民兴鲁”劳动奖章']])(
    '%s is the older name of the provincial medal',
    (text) => {
      expect(one(text)).toMatchObject({ kind: '五一劳动奖章', level: '省级', formerName: true })
    },
  )

  it.each([['全国五一劳动奖状'], ['山东省工人先锋号'], ['富民兴鲁劳动奖状'], ['济南市五一劳动奖状']])(
    '%s is given to a unit or a team',
    (text) => {
      expect(one(text).kind).toBe('collective')
    },
  )

  it.each([
    ['全国技术能手'],
    ['山东省首席技师'],
    ['济南市五一巾帼标兵'],
    ['历下工匠'],
    ['历下区济南工匠'],
    ['青岛市齐鲁工匠'],
    ['济南工匠学院'],
    ['泰山工匠'],
    ['劳模创新工作室领衔人'],
    ['享受国务院政府特殊津贴'],
  ])('%s is none of them', (text) => {
    expect(one(text)).toMatchObject({ kind: null, level: null })
  })
})

describe('several honours in one cell', () => {
  it.each([
    ['全国劳动模范、济南工匠', ['劳动模范', '济南工匠']],
    ['全国劳动模范；济南工匠', ['劳动模范', '济南工匠']],
    ['全国劳动模范;济南工匠，齐鲁工匠', ['劳动模范', '济南工匠', '齐鲁工匠']],
    ['全国劳动模范,\n济南工匠\r\n齐鲁大工匠、', ['劳动模范', '济南工匠', '齐鲁大工匠']],
    ['全国劳模 济南工匠', ['劳动模范', '济南工匠']],
    ['济南市劳模 齐鲁工匠', ['劳动模范', '齐鲁工匠']],
    ['济南市劳动模范/齐鲁工匠', ['劳动模范', '齐鲁工匠']],
    ['济南市劳模 全国技术能手', ['劳动模范', null]],
    ['济南市 劳动模范', ['劳动模范']],
    ['全国技术能手 济南市劳模', [null, '劳动模范']],
    [' 、 ', []],
    ['无', []],
    ['/', []],
    [undefined, []],
  ])('%j', (cell, kinds) => {
    expect(honoursIn(cell, jinan).map(({ kind }) => kind)).toEqual(kinds)
  })

  it('reads each as it reads it alone, however they are joined', () => {
    const names = ['全国劳动模范', '历下区劳模', '济南工匠', '富民兴鲁劳动奖章', '工人先锋号', '技术能手']
    const list = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 6 })
    const mark = fc.constantFrom('、', '；', ';', '，', ',', '\n', '、\n')
    fc.assert(
      fc.property(list, mark, (honours, between) => {
        expect(honoursIn(honours.join(between), jinan)).toEqual(
          honours.flatMap((each) => honoursIn(each, jinan)),
        )
      }),
    )
  })
})

describe('an honour of another tree', () => {
  const home = placeTree({
    name: '丙省',
    kind: '省',
    honours: [{ title: '丙地工匠' }, { title: '旧丙奖章', formerlyOf: '五一劳动奖章' }],
    places: [{ name: '甲市', kind: '市', places: [{ name: '乙市', kind: '县级市' }] }],
  })

  it.each([
    ['甲市劳动模范', '劳动模范', '市级'],
    ['乙市劳动模范', '劳动模范', '县级'],
    ['丙地工匠', '丙地工匠', '省级'],
    ['旧丙奖章', '五一劳动奖章', '省级'],
    ['济南工匠', null, null],
    ['济南市劳动模范', '劳动模范', null],
  ])('%s: %s, %s', (text, kind, level) => {
    expect(honoursIn(text, home)).toMatchObject([{ kind, level, formerName: text === '旧丙奖章' }])
  })
})

describe('市级 and above', () => {
  const levels: readonly [HonourLevel, boolean][] = [
    ['国家级', true],
    ['部级', true],
    ['省级', true],
    ['市级', true],
    ['县级', false],
    ['单位级', false],
  ]
  it.each(levels)('%s: %s', (level, expected) => {
    expect(atLeastCity(level)).toBe(expected)
  })
})
