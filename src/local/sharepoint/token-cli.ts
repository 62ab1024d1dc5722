import { findPerson, people, suggestPeople } from './identity/directory';
import { appGrants } from './identity/local-app';
import { issueLocalAppToken, issueLocalToken } from './identity/local-token';
import { namedPeople } from './identity/named-people';

const roles = {
  admin: 'site owner',
  procurementLead: 'procurement lead',
  procurementAdviser: 'procurement adviser',
  contractOwner: 'contract owner',
  resourcePerson: 'resource person',
  employee: 'employee',
  guest: 'guest',
  left: 'has left, gets no token',
} as const;

function list(): string {
  const rows = namedPeople.map(({ short, name, email, jobTitle, department, role }) => [
    short,
    name,
    email,
    `${jobTitle}, ${department}`,
    roles[role],
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\nbot     the bot as an app without a person, with a grant: ${appGrants.join(', ')}\n\nand ${people.length - namedPeople.length} more employees, by e-mail address. A token: npm run --silent token -- ingrid`;
}

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  // `npm run token | head` has seen enough.
  if (fault.code === 'EPIPE') process.exit(0);
  throw fault;
});

const [wanted, ...others] = process.argv.slice(2);
if (wanted === '--help' || wanted === '-h') {
  console.log(
    'npm run token                list the people of the local tenant\nnpm run token -- <person>    print a local token for one of them (short name or e-mail address), valid for eight hours\nnpm run token -- bot <grant>  print one for the bot as an app (read, write, manage or fullcontrol; fullcontrol unless told)',
  );
} else if (wanted === undefined) {
  console.log(list());
} else if (wanted === 'bot' && others.length < 2) {
  const grant = appGrants.find((one) => one === (others[0] ?? 'fullcontrol'));
  if (grant === undefined) refuse(`An app is granted ${appGrants.join(', ')}: npm run token -- bot fullcontrol`);
  console.log(issueLocalAppToken(grant));
} else if (others.length > 0) {
  refuse('One person at a time: npm run token -- ingrid');
} else {
  const person = findPerson(wanted);
  if (person === undefined) {
    const near = suggestPeople(wanted).map(({ short }) => short);
    const hint = near.length > 0 ? ` Did you mean ${near.join(', ')}?` : '';
    refuse(`Nobody in the local tenant is called "${wanted}".${hint} npm run token lists the people.`);
  }
  if (person.role === 'left') refuse(`${person.name} has left, and the account is closed. npm run token lists the people.`);
  console.log(issueLocalToken(person));
}
