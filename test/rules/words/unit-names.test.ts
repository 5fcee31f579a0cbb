import { describe, expect, it } from 'vitest'
import { jinan } from '../../../programmes/places/shandong.ts'
import { maybeSameUnit } from '../../../rules/words/unit-names.ts'

describe('names of employers as people shorten them', () => {
  it.each([
    ['济南机床厂', '济 南 机床厂'],
    ['济南泉砺重装集团有限公司', '泉砺重装'],
    ['济南泉砺重装有限责任公司', '泉砺重装股份有限公司'],
    ['山东鲁泓海工集团有限公司', '鲁泓海工'],
    ['济南钢铁集团有限公司', '济钢'],
    ['济南钢铁集团有限公司', '济钢集团'],
    ['泉城（济南）电力公司', '泉城济南电力公司'],
  ])('%s may be %s', (a, b) => {
    expect([maybeSameUnit(a, b, jinan), maybeSameUnit(b, a, jinan)]).toEqual([true, true])
  })

  it.each([
    ['济南机床厂', '济南锻压厂'],
    ['济南机床一厂', '济南机床二厂'],
    ['泉砺重装集团有限公司', '泉韵出行集团有限公司'],
    ['有限公司', '集团公司'],
    ['电力', '济南热力'],
    ['济南机床厂', '青岛机床厂'],
  ])('%s is not taken for %s', (a, b) => {
    expect([maybeSameUnit(a, b, jinan), maybeSameUnit(b, a, jinan)]).toEqual([false, false])
  })
})
