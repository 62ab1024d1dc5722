import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { NotFoundScreen } from './NotFoundScreen';
import { ScreenSkeleton } from './ScreenSkeleton';

const HomeView = lazy(() => import('../ui/features/home/HomeView').then((m) => ({ default: m.HomeView })));
const RegisterView = lazy(() => import('../ui/features/register/RegisterView').then((m) => ({ default: m.RegisterView })));
const AgreementPageView = lazy(() =>
  import('../ui/features/agreement/AgreementPageView').then((m) => ({ default: m.AgreementPageView })),
);
const AgreementFormView = lazy(() =>
  import('../ui/features/agreement-form/AgreementFormView').then((m) => ({ default: m.AgreementFormView })),
);
const ServiceAreasView = lazy(() =>
  import('../ui/features/service-areas/ServiceAreasView').then((m) => ({ default: m.ServiceAreasView })),
);

/** A row's number in the address, or null when what stands there is no number. */
export function rowId(text: string): number | null {
  return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null;
}

/** Which screen an address shows; each is fetched when it is first opened. */
export function Routes() {
  return (
    <Suspense fallback={<ScreenSkeleton />}>
      <Switch>
        <Route path="/">
          <HomeView />
        </Route>
        <Route path="/avtalar">
          <RegisterView />
        </Route>
        <Route path="/avtalar/ny">
          <AgreementFormView key="new" />
        </Route>
        <Route path="/avtalar/:id/rediger">
          {({ id }) => withRow(id, (agreementId) => <AgreementFormView key={agreementId} agreementId={agreementId} />)}
        </Route>
        <Route path="/avtalar/:id">
          {({ id }) => withRow(id, (agreementId) => <AgreementPageView key={agreementId} agreementId={agreementId} />)}
        </Route>
        <Route path="/omrade">
          <ServiceAreasView />
        </Route>
        <Route path="/omrade/:id">{({ id }) => withRow(id, (areaId) => <ServiceAreasView areaId={areaId} />)}</Route>
        <Route>
          <NotFoundScreen />
        </Route>
      </Switch>
    </Suspense>
  );
}

function withRow(text: string, show: (id: number) => JSX.Element): JSX.Element {
  const id = rowId(text);
  return id === null ? <NotFoundScreen /> : show(id);
}
