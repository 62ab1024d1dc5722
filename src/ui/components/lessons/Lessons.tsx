interface LessonsProps {
  /** What is bought: lessons of agreements with the same CPV group are shown, the most alike first. */
  readonly cpvCodes: readonly string[];
  /** The agreement whose page it is shown on: its own lessons stand there already. */
  readonly exceptAgreementId?: number;
}

/** What was learnt the last time the same was bought (issue 6, part 3). Nothing is shown while there is nothing, or for those who may not read assessments. */
export function Lessons(props: LessonsProps): JSX.Element | null {
  void props;
  return null;
}
