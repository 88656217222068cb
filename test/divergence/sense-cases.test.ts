import { describe, expect, it } from 'vitest';
import { readComparableFigures } from '../../src/divergence/read-comparable-figures.ts';
import { extractQuantities } from '../../src/requirements/extract-quantities.ts';
import { extractRequirements } from '../../src/requirements/extract-requirements.ts';
import { makeProvision } from './make-pair.ts';

const edition = { id: 'us/1-cfr-1@2026-01-01.en', language: 'en' } as const;

/** A stem and the paragraph that completes it, or a sentence alone, with `role bound stricter` of each figure of the last. */
type Case = readonly [stem: string, text: string, senses: readonly string[]];

const cases: readonly Case[] = [
  // how long something may be done
  ['No driver may drive after:', '70 hours of on-duty time.', ['limit maximum lower']],
  ['', 'After 14 hours a driver shall not drive.', ['limit maximum lower']],
  [
    '',
    'After more than 15 hours of driving, or 18 hours of work, a driver shall not drive.',
    ['limit maximum lower', 'limit maximum lower'],
  ],
  ['', 'Driving time may total 11 hours.', ['permission maximum lower']],
  ['', 'After more than 12 months a system must be closed.', ['limit maximum lower']],
  // rest, and what one may not go without
  ['', 'A driver shall not drive again before at least 8 consecutive hours off duty.', ['rest minimum higher']],
  ['', 'A driver must not drive without first taking 10 consecutive hours off duty.', ['rest minimum higher']],
  ['A driver may end a cycle after:', 'at least 36 consecutive hours off duty.', ['restart minimum higher']],
  // lead times, windows and what is looked back on
  ['', 'The maker shall send the notice no later than 60 days before the change.', ['notice minimum higher']],
  ['', 'The maker shall send the notice five days before the change.', ['notice minimum higher']],
  ['The fee is to be paid:', 'no earlier than six months before the period ends.', ['window maximum null']],
  ['', 'Renewal must be applied for within one year before it expires.', ['window maximum null']],
  ['', 'A scale must have been tested within one year before it is used.', ['interval maximum lower']],
  // due days, how often, how long kept, whom to tell
  ['', 'The owner must send the report by March 31.', ['deadline maximum lower']],
  ['The report is due:', 'by February 15 of the next year.', ['deadline maximum lower']],
  ['', 'The valve must be inspected annually.', ['interval maximum lower']],
  ['They must be kept:', 'assessments, ten years.', ['retention minimum higher']],
  ['', 'The holder must keep them for five years after the permit expires.', ['retention minimum higher']],
  ['', 'The Minister must be told in writing within 60 days after it.', ['deadline maximum lower']],
  // a role that "as" names is no clause
  [
    '',
    'A person who gives away a drug as a sample shall keep the records of it for at least three years.',
    ['retention minimum higher'],
  ],
  // what must not be let happen
  ['', 'A seat must not allow the angle of its back to be more than 60°.', ['limit maximum lower']],
  ['A tank must:', 'not permit the pressure in the pipe to fall below 30 kPa.', ['limit minimum higher']],
  ['A guard must:', 'prevent the blade from exceeding 40 km/h.', ['limit maximum lower']],
  // time left to act, the time of a word of haste, and the time to answer an authority
  ['', 'The owner will have at least 20 days to submit a plan.', ['deadline maximum lower']],
  ['', 'The Secretary will have at least 20 days to answer.', ['unknown minimum null']],
  ['', 'Prompt notice means notice sent within 3 days after the loss.', ['deadline maximum lower']],
  ['', 'Long voyage means a voyage that ends within 3 days after it begins.', ['unknown maximum null']],
  [
    '',
    'The maker must send a report within 9 days after receipt of a written request by the Director.',
    ['reply maximum lower'],
  ],
  ['', 'The maker must send a report within 9 days after receipt of a complaint.', ['deadline maximum lower']],
  // time that may pass between two things
  [
    'The master shall ensure that:',
    'not more than 16 hours but not less than five hours elapse between two periods of rest.',
    ['interval maximum lower', 'limit minimum higher'],
  ],
  // who must see to it must do it in that time; what a paper says binds nobody
  [
    'The operator must ensure that:',
    'the report is sent to the Board not later than 12 days after the accident.',
    ['deadline maximum lower'],
  ],
  [
    'The record must include:',
    'a statement that the request was made within 12 days after it.',
    ['unknown maximum null'],
  ],
  // what must come of it, and a paragraph that opens with its bound
  [
    '',
    'The notice must be printed in a type that results in the notice covering not less than 35% of the panel.',
    ['limit minimum higher'],
  ],
  [
    'The text shall be in a type set by the area of the panel and shall be uniform:',
    'Not less than 3 mm in height on large packages.',
    ['limit minimum higher'],
  ],
  // what a duty starts at, behind its command, and what rules begin with
  [
    'Every licensee must post a sign, at the door of a room, if',
    'a person in the room, vehicle or tank will get a dose rate greater than 20 µSv/h.',
    ['trigger above lower'],
  ],
  ['', 'A wall must be at least 5 cm thick, if the room is dry.', ['limit minimum higher']],
  ['', 'A bank is subject to this section with respect to a transfer of $4,000 or more.', ['trigger minimum lower']],
  ['', 'The crew must test the shoe of the casing before drilling more than 12 m below it.', ['limit maximum lower']],
  // a ban around a thing
  ['', 'A person must not smoke within 9 m of a magazine.', ['limit minimum higher']],
  ['', 'A vessel must not be moored within 5 m.', ['unknown maximum null']],
  // a time that is only named, and what a favour asks for
  ['', 'The prescribed period for filing the application is 70 days.', ['deadline maximum lower']],
  [
    'The term may be extended if:',
    'the request is submitted within 70 days after the sale.',
    ['deadline maximum lower'],
  ],
  // what is measured stands between the bound and the list, or the list far from it
  ['The leakage must not exceed a dose rate of:', 'for a large tube, 2 mGy/h.', ['limit maximum lower']],
  [
    'The leakage must not exceed the following dose rate when the tube is run at the current and the voltage that its maker names for the largest input of energy that it may be given in one hour of use:',
    'for a large tube, 2 mGy/h.',
    ['limit maximum lower'],
  ],
  // whom less is asked of
  ['', 'A firm eligible for reduced fees is one whose staff does not exceed 70 persons.', ['exemption maximum lower']],
  ['', 'Very small business means a business with sales of less than $900,000 a year.', ['exemption below lower']],
  [
    '',
    'Despite section 3, if the sales of a holder are $80,000 or less, a plan must be kept only for fish.',
    ['exemption maximum lower'],
  ],
  ['', 'Small parts means parts of less than 3 cm.', ['unknown below null']],
  // whom a duty is for
  ['A device is required on:', 'vessels of 20 m or more.', ['trigger minimum lower']],
  ['A system is needed for work:', 'at 3 m or more.', ['trigger minimum lower']],
  ['', 'Protectors must be available to all employees exposed to 85 dBA or more.', ['trigger minimum lower']],
  ['', 'Owners must contain and clean up a spill of more than 25 gallons.', ['trigger above lower']],
  // a tonnage is a ship's name for its size: whom the duty is for
  ['', 'A tanker must have, from 300 gross tons, a fixed container.', ['trigger minimum lower']],
  ['', 'Part II must be kept by oil tankers of at least 150 gross tonnage.', ['trigger minimum lower']],
  ['A vessel must have a container that:', 'is fixed, on vessels below 400 gross tonnage.', ['unknown below null']],
  // the amount from which a duty is owed
  ['A bank must keep:', 'for $1,000 or more by electronic transfer, the date.', ['trigger minimum lower']],
  // the longest that "as soon as possible" may be
  [
    '',
    'The agency shall be notified of a reaction that is fatal as soon as possible and within 7 days after the sponsor was told.',
    ['deadline maximum lower'],
  ],
  // what must have none of a size has none above it
  [
    'A system must show no separation that bares a surface:',
    'protruding by more than 9.5 mm.',
    ['limit maximum lower'],
  ],
  ['', 'The box shall have no opening of more than 5 mm.', ['limit maximum lower']],
  ['', 'The wall shall be no less than 5 mm thick.', ['limit minimum higher']],
  // what a table or a rule allows
  [
    '',
    'Employees must be protected when sound exceeds the levels of a table, which allows 90 dBA for 8 hours.',
    ['limit maximum lower', 'unknown exactly null'],
  ],
  // the force that a thing opens under
  ['', 'The buckle shall release when a force of not more than 71 N is applied.', ['limit maximum lower']],
  ['The buckle must:', 'not release when any force of less than 40 N is applied.', ['limit minimum higher']],
  ['', 'The gate shall not open under a load of less than 50 N.', ['limit minimum higher']],
  // limits said and not commanded
  ['For solids:', '30 mg/L at most as a monthly mean.', ['limit maximum lower']],
  ['', 'The charge is $10 at most.', ['limit maximum lower']],
  ['A person may deposit effluent if:', 'its average of solids was not above 25 mg/L.', ['limit maximum lower']],
  ['It must:', 'be released at least three nautical miles from shore.', ['limit minimum higher']],
  [
    '',
    'In any 24 hours no employee shall be exposed to more than 87 dBA.',
    ['unknown exactly null', 'limit maximum lower'],
  ],
];

describe('what a figure asks', () => {
  it.each(cases)('%s %s', (stem, text, senses) => {
    const provisions = [
      ...(stem === '' ? [] : [makeProvision({ editionId: edition.id, eId: 'sec_1', text: stem })]),
      makeProvision({ editionId: edition.id, eId: 'sec_1__para_a', parentEId: stem === '' ? null : 'sec_1', text }),
    ];
    const side = {
      provisions,
      quantities: extractQuantities(edition, provisions),
      requirements: extractRequirements(edition, provisions),
      citations: [],
    };
    const found = readComparableFigures(side).filter(({ main }) => main.eId === 'sec_1__para_a');
    expect(found.map(({ sense }) => `${sense.role} ${sense.bound} ${sense.stricter}`)).toEqual(senses);
  });
});
