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

const GuideView = lazy(() => import('../ui/features/guide/GuideView').then((m) => ({ default: m.GuideView })));
const PlanView = lazy(() => import('../ui/features/plan/PlanView').then((m) => ({ default: m.PlanView })));
const ProcurementView = lazy(() =>
  import('../ui/features/procurement/ProcurementView').then((m) => ({ default: m.ProcurementView })),
);
const AssessmentsView = lazy(() =>
  import('../ui/features/assessments/AssessmentsView').then((m) => ({ default: m.AssessmentsView })),
);
const AssessmentView = lazy(() =>
  import('../ui/features/assessment/AssessmentView').then((m) => ({ default: m.AssessmentView })),
);
const RevisionsView = lazy(() => import('../ui/features/revisions/RevisionsView').then((m) => ({ default: m.RevisionsView })));
const SmallPurchasesView = lazy(() =>
  import('../ui/features/small-purchases/SmallPurchasesView').then((m) => ({ default: m.SmallPurchasesView })),
);
const SmallPurchaseView = lazy(() =>
  import('../ui/features/small-purchase/SmallPurchaseView').then((m) => ({ default: m.SmallPurchaseView })),
);
const RulesView = lazy(() => import('../ui/features/rules/RulesView').then((m) => ({ default: m.RulesView })));
const SuppliersView = lazy(() => import('../ui/features/suppliers/SuppliersView').then((m) => ({ default: m.SuppliersView })));

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
        <Route path="/behov">
          <PlanView />
        </Route>
        <Route path="/behov/ny">
          <ProcurementView key="new" />
        </Route>
        <Route path="/behov/:id">{({ id }) => withRow(id, (row) => <ProcurementView key={row} procurementId={row} />)}</Route>
        <Route path="/vurderingar">
          <AssessmentsView />
        </Route>
        <Route path="/vurderingar/ny">
          <AssessmentView key="new" />
        </Route>
        <Route path="/vurderingar/:id">{({ id }) => withRow(id, (row) => <AssessmentView key={row} assessmentId={row} />)}</Route>
        <Route path="/revisjon">
          <RevisionsView />
        </Route>
        <Route path="/revisjon/:id">{({ id }) => withRow(id, (row) => <RevisionsView key={row} campaignId={row} />)}</Route>
        <Route path="/smakjop">
          <SmallPurchasesView />
        </Route>
        <Route path="/smakjop/ny">
          <SmallPurchaseView key="new" />
        </Route>
        <Route path="/smakjop/:id">
          {({ id }) => withRow(id, (row) => <SmallPurchaseView key={row} quoteRequestId={row} />)}
        </Route>
        <Route path="/rettleiar">
          <GuideView />
        </Route>
        <Route path="/reglar">
          <RulesView />
        </Route>
        <Route path="/reglar/ny">
          <RulesView isNew key="new" />
        </Route>
        <Route path="/leverandorar">
          <SuppliersView />
        </Route>
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
