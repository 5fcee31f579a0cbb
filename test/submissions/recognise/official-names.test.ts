import { describe, expect, it } from 'vitest'
import { jinan, shandong } from '../../../programmes/places/shandong.ts'
import { officialName, receivingPlace } from '../../../submissions/recognise/official-names.ts'
import { placeTree } from '../../../templates/places/place.ts'
import { submissionOf } from '../support/submissions.ts'

const zaozhuang = shandong.places.find(({ name }) => name === '枣庄市')!

describe('the official name of a union', () => {
  it.each([
    ['历下区 总工会', jinan, '历下区总工会'],
    ['济南市历下区总工会', jinan, '历下区总工会'],
    ['山东省济南市历下区总工会', jinan, '历下区总工会'],
    ['历下区工会', jinan, '历下区总工会'],
    ['枣庄市市中区总工会', zaozhuang, '市中区总工会'],
    ['枣庄市市中区总工会', jinan, '枣庄市市中区总工会'],
    ['济宁市市中区总工会', jinan, '济宁市市中区总工会'],
    ['济南总工会', shandong, '济南市总工会'],
    ['山东总工会', jinan, '山东省总工会'],
    ['章丘市总工会', jinan, '章丘市总工会'],
    ['济宁市曲阜市总工会', shandong, '曲阜市总工会'],
    ['枣庄市中区工会', shandong, '枣庄市市中区总工会'],
    ['市中区总工会', shandong, '市中区总工会'],
    ['历下区千佛山街道总工会', jinan, '历下区千佛山街道总工会'],
    ['济南市 交通运输局工会', jinan, '济南市 交通运输局工会'],
  ])('%s', (typed, home, official) => {
    expect(officialName(typed, home)).toBe(official)
  })

  it('knows the names that the workbook carries', () => {
    expect(officialName('济南市 交通运输局工会', jinan, ['济南市交通运输局工会'])).toBe(
      '济南市交通运输局工会',
    )
  })

  it('knows no other tree’s places', () => {
    const city = placeTree({ name: '云州市', kind: '市', places: [{ name: '甲县', kind: '县' }] })
    expect(officialName('云州市甲县工会', city)).toBe('甲县总工会')
    expect(officialName('济南市历下区总工会', city)).toBe('济南市历下区总工会')
    expect(receivingPlace({ place: city }, '济南市总工会')).toBe(city)
  })

  it('is said at the cell where it was typed otherwise', () => {
    const { unit, findings } = submissionOf({
      programme: 'jinan-studio',
      unit: '济南市历下区总工会',
      rows: {},
    })
    expect(unit).toBe('历下区总工会')
    const said = findings.map(({ finding }) => finding).filter(({ value }) => value === '济南市历下区总工会')
    expect(said).toMatchObject([
      {
        severity: 'info',
        address: 'B3',
        message: '“济南市历下区总工会”按“历下区总工会”读取',
        mend: '请填“历下区总工会”',
      },
    ])
  })
})
