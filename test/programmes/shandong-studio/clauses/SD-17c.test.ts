import { passedOn } from '../../../../programmes/shandong-studio/clauses/SD-17c.ts'
import { describeBooking } from '../../../support/booked.ts'

describeBooking(passedOn, 'pass-on', '省总资助', '市级工会')
