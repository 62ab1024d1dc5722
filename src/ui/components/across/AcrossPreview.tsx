import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { isAcross } from '../../../domain/across/is-across';
import { useAppData } from '../../state/app-data';
import { acrossWords } from '../../text/across/across-words';
import { useText } from '../../text/TextProvider';
import { groundOf } from './ground-of';
import type { AskedOf } from './asked-of';

const mostNamed = 10;

/** Which of many agreements that are to be changed are across; nothing when none is. */
export function AcrossPreview({ agreements }: { agreements: readonly AskedOf[] }) {
  const { language } = useText();
  const data = useAppData();
  const ground = groundOf(data);
  const across = agreements.filter((each) => isAcross(data.session.person.id, each, ground, data.today));
  if (across.length === 0) return null;
  const words = acrossWords(language);
  const named = across.slice(0, mostNamed).map(({ title }) => title);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.many(across.length)}</MessageBarTitle>
        {words.manyNamed(named.join(', '), across.length - named.length)}
      </MessageBarBody>
    </MessageBar>
  );
}
