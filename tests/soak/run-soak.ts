/** `npm run soak`: 20,000 messages through three instances of which one is killed a thousand times. Ends with 1 if one was lost or told twice. */
import { Command } from 'commander';
import { soak } from './soak';

const options = new Command('npm run soak --')
  .description('Kills the bot while it sends, and compares what it says with what was taken.')
  .option('--sends <number>', 'messages', '20000')
  .option('--kills <number>', 'how often an instance is killed', '1000')
  .option('--seed <number>', 'of all chance', '4')
  .option('--log <level>', 'what the instances log', 'silent')
  .parse()
  .opts<{ sends: string; kills: string; seed: string; log: string }>();

const verdict = await soak({
  sends: Number(options.sends),
  kills: Number(options.kills),
  seed: Number(options.seed),
  logLevel: options.log,
  onProgress: (line) => console.log(line),
});
const { duplicates, lost, untold, states, uncertainTaken, kills, seconds, connector } = verdict;
console.log(JSON.stringify({ states, uncertainTaken, kills, seconds: Math.round(seconds), connector }, null, 2));
console.log(`told twice: ${duplicates.length} · lost: ${lost.length} · uncertain and in no digest: ${untold.length}`);
for (const [what, some] of Object.entries({ duplicates, lost, untold }))
  if (some.length > 0) console.log(what, some.slice(0, 20));
process.exitCode = duplicates.length + lost.length + untold.length === 0 ? 0 : 1;
