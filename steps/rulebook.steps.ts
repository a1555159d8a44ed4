import {
  type DeviceMessage,
  differencesFromTable162,
  differencesOfTable28c,
  rowsOfTable28c,
  settingsIn,
  withoutRowIn162,
} from '../src/scenario';
import { Given, Then } from './support/define';

/** What a list of differences is called when it is empty. */
const inWords = (list: readonly string[]): string => (list.length === 0 ? 'none' : list.join('; '));

Given('the rows of Table 28c are stated', function () {
  if (differencesOfTable28c(this.bench.rulebook) === undefined) {
    this.judge.unsettled('the rows of Table 28c are not stated: a rule overlay brings them');
  }
});

Then('{by}the rows of Table 28c that differ from Table 16.2 are {string}', function (by, expected) {
  const differences = differencesOfTable28c(this.bench.rulebook);
  if (differences !== undefined) {
    this.check(
      by,
      'rows of Table 28c that differ from Table 16.2',
      expected,
      inWords(differences),
      rowsOfTable28c(this.bench.rulebook),
    );
  }
});

Then('{by}the settings that differ from Table 16.2 are {string}', async function (by, expected) {
  const differences = (answer: DeviceMessage) =>
    inWords(differencesFromTable162(settingsIn(answer), this.bench.rulebook));
  await this.answers(by, 'settings that differ from Table 16.2', expected, differences);
});

Then('{by}Table 16.2 has a row for each event that raises a WAN Alert', async function (by) {
  let codes: readonly string[] = [];
  await this.answers(by, 'whether the Response tells of WAN Alerts', true, (answer) => {
    codes = withoutRowIn162(settingsIn(answer), this.bench.rulebook);
    return settingsIn(answer).wanAlert.size > 0;
  });
  if (codes.length > 0) {
    this.judge.unsettled(`the rows of Table 16.2 for ${codes.join(', ')} are not known: a rule overlay brings them`);
  } else {
    this.check(by, 'events that raise a WAN Alert and have no row in Table 16.2', 'none', inWords(codes));
  }
});
