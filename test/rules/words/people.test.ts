import { describe, expect, it } from 'vitest'
import { peopleIn, standsForMore } from '../../../rules/words/people.ts'

describe('people in a cell', () => {
  it.each([
    ['张三', ['张三']],
    ['张 三', ['张三']],
    ['张　三', ['张三']],
    ['张三、李四', ['张三', '李四']],
    ['张三，李四；王五/赵六\n钱七', ['张三', '李四', '王五', '赵六', '钱七']],
    ['张三（电工/焊工）、李四', ['张三', '李四']],
    ['张建国 李卫东', ['张建国', '李卫东']],
    ['张三 李四 王五', ['张三', '李四', '王五']],
    ['欧阳 娜娜', ['欧阳娜娜']],
    ['1.张三 2.李四', ['张三', '李四']],
    ['①张三②李四', ['张三', '李四']],
    ['1、张三；2、李四', ['张三', '李四']],
    ['张三和李四', ['张三', '李四']],
    ['张三以及李四', ['张三', '李四']],
    ['和平', ['和平']],
    ['李和', ['李和']],
    ['张和平', ['张和平']],
    ['张三等3人', ['张三等3人']],
    ['3人', ['3人']],
    [undefined, []],
    [' 、 ', []],
  ])('%s', (text, names) => {
    expect(peopleIn(text)).toEqual(names)
  })

  it.each([
    ['张三等', true],
    ['张三等3人', true],
    ['张三等共5人', true],
    ['李四等五人', true],
    ['3人', true],
    ['共5人', true],
    ['维修班全体', true],
    ['张三', false],
    ['高等等', true],
    ['和平', false],
  ])('%s stands for more than it names: %s', (name, expected) => {
    expect(standsForMore(name)).toBe(expected)
  })
})
