import { describe, expect, it } from 'vitest'
import { jinan, shandong } from '../../../programmes/places/shandong.ts'
import {
  citiesAround,
  countiesOf,
  type Place,
  upwards,
  withinPlace,
} from '../../../templates/places/place.ts'

const all = withinPlace(shandong)
const named = (name: string): Place => all.find((place) => place.name === name)!

describe('the tree of places', () => {
  it('has sixteen cities and their 136 counties', () => {
    expect(shandong.places.map(({ name }) => name)).toEqual([
      '济南市',
      '青岛市',
      '淄博市',
      '枣庄市',
      '东营市',
      '烟台市',
      '潍坊市',
      '济宁市',
      '泰安市',
      '威海市',
      '日照市',
      '临沂市',
      '德州市',
      '聊城市',
      '滨州市',
      '菏泽市',
    ])
    const counted = all.filter(({ kind }) => ['区', '县', '县级市'].includes(kind))
    const of = (kind: string): number => counted.filter((place) => place.kind === kind).length
    expect([of('区'), of('县级市'), of('县')]).toEqual([58, 26, 52])
    expect(counted.every((place) => place.parent?.kind === '市')).toBe(true)
  })

  it.each([
    ['济南市', 12],
    ['青岛市', 10],
    ['淄博市', 8],
    ['枣庄市', 6],
    ['东营市', 5],
    ['烟台市', 11],
    ['潍坊市', 12],
    ['济宁市', 11],
    ['泰安市', 6],
    ['威海市', 4],
    ['日照市', 4],
    ['临沂市', 12],
    ['德州市', 11],
    ['聊城市', 8],
    ['滨州市', 7],
    ['菏泽市', 9],
  ])('%s has %i counties, zones not counted', (name, count) => {
    expect(countiesOf(named(name))).toHaveLength(count)
  })

  it.each(all.filter(({ kind }) => kind !== '功能区').map((place) => [place.name, place] as const))(
    '%s has a code of its rank under its parent',
    (_name, { code, kind, parent }) => {
      const shape = { 省: /^\d\d0000$/, 市: /^\d{4}00$/ }[kind as string] ?? /^\d{6}$/
      expect(code).toMatch(shape)
      if (kind === '市') expect(code!.slice(0, 2)).toBe(parent!.code!.slice(0, 2))
      if (parent?.kind === '市') {
        expect(code!.slice(0, 4)).toBe(parent.code!.slice(0, 4))
        // 01 to 20 are districts, 21 to 79 counties, 81 and up cities of that rank.
        const last = Number(code!.slice(4))
        expect(kind).toBe(last <= 20 ? '区' : last < 80 ? '县' : '县级市')
      }
    },
  )

  it('gives no code twice, and no zone a code', () => {
    const codes = all.map(({ code }) => code).filter((code) => code !== null)
    expect(new Set(codes).size).toBe(codes.length)
    expect(all.filter(({ kind }) => kind === '功能区').every(({ code }) => code === null)).toBe(true)
  })

  it('names each place once within its city, former names included', () => {
    for (const city of shandong.places) {
      const names = withinPlace(city)
        .filter((place) => place !== city)
        .flatMap((place) => [place.name, ...place.alsoCalled, ...place.former.map(({ name }) => name)])
      expect(new Set(names).size, city.name).toBe(names.length)
    }
  })

  it.each([
    ['章丘市', '章丘区', '县级市', '370181'],
    ['长清县', '长清区', '县', '370123'],
    ['莱城区', '莱芜区', '区', '371202'],
    ['莱芜市', '莱芜区', '市', '371200'],
    ['莱芜市', '济南市', '市', '371200'],
    ['市中区', '任城区', '区', '370802'],
    ['长岛县', '蓬莱区', '县', '370634'],
  ])('%s was what is now %s', (former, now, kind, code) => {
    expect(named(now).former).toContainEqual({ name: former, kind, code, union: `${former}总工会` })
  })

  it('can be printed', () => {
    expect(JSON.stringify(shandong)).toContain('"name":"曲阜市"')
  })

  it('knows what is above a place, and which cities stand around it', () => {
    expect(upwards(named('曲阜市')).map(({ name }) => name)).toEqual(['曲阜市', '济宁市', '山东省'])
    expect(citiesAround(named('曲阜市'))).toContain(jinan)
    expect(jinan.union).toBe('济南市总工会')
  })
})
