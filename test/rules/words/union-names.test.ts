import { describe, expect, it } from 'vitest'
import { jinan, shandong } from '../../../programmes/places/shandong.ts'
import { placeOfUnion, unionLikeness, unionMeanings } from '../../../rules/words/union-names.ts'
import { countiesOf, type Place, placeTree, withinPlace } from '../../../templates/places/place.ts'

const named = (name: string): Place => withinPlace(shandong).find((place) => place.name === name)!

describe('whose union a name means', () => {
  it.each([
    ['历下区总工会', jinan, ['济南市历下区']],
    ['历下区总工会委员会', jinan, ['济南市历下区']],
    ['历下区总工会（盖章）', jinan, ['济南市历下区']],
    ['济南历下总工会', jinan, ['济南市历下区']],
    ['市中区总工会', jinan, ['济南市市中区']],
    ['市中区总工会', named('枣庄市'), ['枣庄市市中区']],
    ['市中区总工会', shandong, ['济南市市中区', '枣庄市市中区', '济宁市任城区（市中区）']],
    ['枣庄市市中区总工会', jinan, ['枣庄市市中区']],
    ['枣庄市中区总工会', jinan, ['枣庄市市中区']],
    ['济宁市市中区总工会', jinan, ['济宁市任城区（市中区）']],
    ['任城区总工会', jinan, ['济宁市任城区']],
    ['泰安市历下区总工会', jinan, []],
    ['东营总工会', shandong, ['山东省东营市', '东营市东营区']],
    ['莱芜市总工会', jinan, ['山东省济南市（莱芜市）', '济南市莱芜区（莱芜市）']],
    ['山东省总工会', jinan, ['山东省']],
    ['龙口市总工会', jinan, ['烟台市龙口市']],
    ['历下区千佛山街道总工会', jinan, []],
    ['历下区教育局工会', jinan, []],
    ['历下区', jinan, []],
    ['市总工会', jinan, []],
    ['', jinan, []],
  ])('%s', (name, home, expected) => {
    const found = unionMeanings(name, home).map(
      ({ place, former }) => `${place.parent?.name ?? ''}${place.name}${former ? `（${former.name}）` : ''}`,
    )
    expect(found).toEqual(expected)
  })

  it.each([
    ['济南市总工会', '济南市'],
    ['龙口市总工会', '龙口市'],
    ['市中区总工会', '市中区'],
    ['章丘市总工会', undefined],
    ['济南高新技术产业开发区总工会', undefined],
    ['济南市交通运输局工会', undefined],
  ])('%s is today the union of %s', (name, place) => {
    expect(placeOfUnion(name, jinan)?.name).toBe(place)
  })

  it('knows no place beside those of its tree', () => {
    const other = placeTree({ name: '甲市', kind: '市', places: [{ name: '乙县', kind: '县' }] })
    expect(placeOfUnion('甲市乙县总工会', other)).toBe(other.places[0])
    expect(placeOfUnion('历下区总工会', other)).toBeNull()
    expect(unionLikeness('历下区总工会', '乙县总工会', other)).toBe('other')
  })
})

describe('one union’s name and another’s, in Jinan', () => {
  it.each([
    // A county's own
    ['历下区总工会', '历下区总工会', 'same'],
    ['历下区 总工会', '历下区总工会', 'same'],
    ['历下区工会', '历下区总工会', 'same'],
    ['历下区总工会委员会', '历下区总工会', 'same'],
    ['济南市历下区总工会', '历下区总工会', 'same'],
    ['山东省济南市历下区总工会', '历下区总工会', 'same'],
    ['济南历下区工会', '历下区总工会', 'same'],
    ['历下总工会', '历下区总工会', 'same'],
    ['历下区总工会', '济南市历下区总工会', 'same'],
    ['市中区总工会', '市中区总工会', 'same'],
    ['济南市市中区总工会', '市中区总工会', 'same'],
    ['商河县工会', '商河县总工会', 'same'],
    // Forms that may mean it
    ['历下工会', '历下区总工会', 'spelling'],
    ['历下区总', '历下区总工会', 'spelling'],
    ['历下区', '历下区总工会', 'spelling'],
    ['区总工会', '历下区总工会', 'spelling'],
    ['县总工会', '商河县总工会', 'spelling'],
    ['历下区总工会办公室', '历下区总工会', 'spelling'],
    ['历下区总工会生产保护部', '历下区总工会', 'spelling'],
    ['市中总工会', '市中区总工会', 'spelling'],
    ['莱芜总工会', '莱芜区总工会', 'spelling'],
    // Former names
    ['莱城区总工会', '莱芜区总工会', 'former'],
    ['莱芜市莱城区总工会', '莱芜区总工会', 'former'],
    ['莱芜市钢城区总工会', '钢城区总工会', 'same'],
    ['莱芜市交通运输局工会', '济南市交通运输局工会', 'other'],
    ['莱芜市总工会', '莱芜区总工会', 'former'],
    ['章丘市总工会', '章丘区总工会', 'former'],
    ['济南市章丘市总工会', '章丘区总工会', 'former'],
    ['济阳县总工会', '济阳区总工会', 'former'],
    ['长清县工会', '长清区总工会', 'former'],
    ['章丘区总工会', '章丘市总工会', 'former'],
    ['章丘市总工会', '章丘市总工会', 'same'],
    // Former names of others
    ['莱城区总工会', '钢城区总工会', 'other'],
    ['莱芜市总工会', '钢城区总工会', 'other'],
    ['章丘市总工会', '长清区总工会', 'other'],
    // Below it
    ['历下区千佛山街道总工会', '历下区总工会', 'other'],
    ['济南市历下区千佛山街道办事处工会', '历下区总工会', 'other'],
    ['商河县玉皇庙镇总工会', '商河县总工会', 'other'],
    ['商河县殷巷镇工会委员会', '商河县总工会', 'other'],
    ['历下区教育局工会', '历下区总工会', 'other'],
    ['历下区人力资源和社会保障局', '历下区总工会', 'other'],
    ['历下区机关工会', '历下区总工会', 'other'],
    ['历下区某某有限公司工会', '历下区总工会', 'other'],
    ['历下区建筑业行业工会联合会', '历下区总工会', 'other'],
    ['历下区总工会千佛山街道工作委员会', '历下区总工会', 'other'],
    ['历下开发区工会', '历下区总工会', 'other'],
    // Above and beside it
    ['济南市总工会', '历下区总工会', 'other'],
    ['山东省总工会', '历下区总工会', 'other'],
    ['市总工会', '历下区总工会', 'other'],
    ['县总工会', '历下区总工会', 'other'],
    ['历城区总工会', '历下区总工会', 'other'],
    ['历下县总工会', '历下区总工会', 'other'],
    // Namesakes
    ['枣庄市市中区总工会', '市中区总工会', 'other'],
    ['枣庄市中区总工会', '市中区总工会', 'other'],
    ['济宁市市中区总工会', '市中区总工会', 'other'],
    ['市中区总工会', '枣庄市市中区总工会', 'same'],
    ['泰安市历下区总工会', '历下区总工会', 'other'],
    // Bureaus
    ['济南市交通运输局工会委员会', '济南市交通运输局工会', 'same'],
    ['市交通运输局工会', '济南市交通运输局工会', 'spelling'],
    ['交通运输局工会', '济南市交通运输局工会', 'spelling'],
    ['济南市交通局工会', '济南市交通运输局工会', 'spelling'],
    ['济南市卫健委工会', '济南市卫生健康委员会工会', 'spelling'],
    ['济南市住建系统工会', '济南市住房和城乡建设系统工会', 'spelling'],
    ['历下区交通运输局工会', '济南市交通运输局工会', 'other'],
    ['山东省交通运输局工会', '济南市交通运输局工会', 'other'],
    ['青岛市交通运输局工会', '济南市交通运输局工会', 'other'],
    ['济南市交通运输局机关工会', '济南市交通运输局工会', 'other'],
    ['济南市交通运输局公路分局工会', '济南市交通运输局工会', 'other'],
    ['济南市交通运输局', '济南市交通运输局工会', 'other'],
    ['济南市总工会', '济南市交通运输局工会', 'other'],
    ['市中区交通运输局工会', '济南市交通运输局工会', 'other'],
    // Enterprises
    ['泉砺重装集团工会委员会', '泉砺重装集团工会', 'same'],
    ['泉砺重装集团有限公司工会', '泉砺重装集团工会', 'spelling'],
    ['泉砺重装（集团）有限公司工会', '泉砺重装集团工会', 'spelling'],
    ['济南泉砺重装集团工会', '泉砺重装集团工会', 'spelling'],
    ['泉砺重装集团第一分公司工会', '泉砺重装集团工会', 'other'],
    ['泉砺重装集团济南有限公司工会', '泉砺重装集团工会', 'other'],
    ['泉砺重装股份有限公司工会', '泉砺重装集团工会', 'other'],
    ['泉砺重装集团电气有限公司工会', '泉砺重装集团工会', 'other'],
    ['泉砺重装集团工会第一分会', '泉砺重装集团工会', 'other'],
    ['泉砺重装集团', '泉砺重装集团工会', 'other'],
    // Zones
    ['济南高新技术产业开发区总工会', '济南高新区总工会', 'spelling'],
    ['高新区总工会', '济南高新区总工会', 'spelling'],
    ['济南高新区工会', '济南高新区总工会', 'same'],
    ['济南莱芜高新区总工会', '济南高新区总工会', 'other'],
    ['济南高新区舜华路街道总工会', '济南高新区总工会', 'other'],
    ['济南高新区总工会', '济南莱芜高新区总工会', 'other'],
    ['济南起步区总工会', '济南新旧动能转换起步区总工会', 'spelling'],
    ['青岛高新区总工会', '济南高新区总工会', 'other'],
  ] as const)('%s for %s: %s', (name, expected, likeness) => {
    expect(unionLikeness(name, expected, jinan)).toBe(likeness)
  })
})

describe('one union’s name and another’s, in the province', () => {
  it.each([
    ['济宁市总工会', '济宁市总工会', 'same'],
    ['济宁市工会', '济宁市总工会', 'same'],
    ['济宁总工会', '济宁市总工会', 'same'],
    ['山东省济宁市总工会', '济宁市总工会', 'same'],
    ['市总工会', '济宁市总工会', 'spelling'],
    ['东营总工会', '东营市总工会', 'spelling'],
    ['东营总工会', '东营区总工会', 'spelling'],
    ['莱芜市总工会', '济南市总工会', 'former'],
    ['莱芜区总工会', '济南市总工会', 'other'],
    ['曲阜市总工会', '济宁市总工会', 'other'],
    ['济宁市曲阜市总工会', '济宁市总工会', 'other'],
    ['济宁市任城区总工会', '济宁市总工会', 'other'],
    ['济宁市教育局工会', '济宁市总工会', 'other'],
    ['济宁市经济技术开发区总工会', '济宁市总工会', 'other'],
    ['烟台市总工会', '济宁市总工会', 'other'],
    ['龙口市总工会', '烟台市总工会', 'other'],
    ['市总工会', '龙口市总工会', 'other'],
    ['邹平县总工会', '邹平市总工会', 'former'],
    ['沾化县总工会', '邹平市总工会', 'other'],
    ['齐砺能源集团有限公司工会', '齐砺能源集团工会', 'spelling'],
    ['省直机关工会', '山东省直机关工会', 'spelling'],
    ['山东省轻纺工会', '山东省轻纺产业工会', 'other'],
  ] as const)('%s for %s: %s', (name, expected, likeness) => {
    expect(unionLikeness(name, expected, shandong)).toBe(likeness)
  })
})

describe('all counties of the province', () => {
  const counties = shandong.places.flatMap(countiesOf)
  const inFull = (place: Place): string => `${place.parent!.name}${place.union}`

  it('are each known by their names with and without their city', () => {
    for (const place of counties) {
      const city = place.parent!
      expect(placeOfUnion(inFull(place), shandong), inFull(place)).toBe(place)
      for (const name of [inFull(place), `山东省${inFull(place)}`, `${place.name}工会`])
        expect(unionLikeness(name, place.union, city), name).toBe('same')
    }
  })

  it('are never one another', () => {
    const confused = counties.flatMap((place) =>
      counties
        .filter((other) => other !== place)
        .map((other) => [inFull(other), inFull(place)] as const)
        .filter(([name, expected]) => unionLikeness(name, expected, shandong) !== 'other'),
    )
    expect(confused).toEqual([])
  })

  it('are never their city, nor their city them', () => {
    for (const place of counties) {
      expect(unionLikeness(place.union, place.parent!.union, shandong), place.union).toBe('other')
      expect(unionLikeness(place.parent!.union, place.union, place.parent!), place.union).toBe('other')
    }
  })

  it('a street, a bureau or a company of theirs is another body', () => {
    for (const place of counties)
      for (const below of ['城关街道总工会', '教育局工会', '机关工会', '供水有限公司工会', '开发区总工会'])
        for (const name of [place.name + below, place.parent!.name + place.name + below])
          expect(unionLikeness(name, place.union, place.parent!), name).toBe('other')
  })
})
