CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId")
);

CREATE TABLE access_user (
    id uuid NOT NULL,
    name character varying(400) NOT NULL,
    language character varying(400),
    theme character varying(400),
    last_sign_in timestamp with time zone,
    user_name character varying(256),
    normalized_user_name character varying(256),
    email character varying(256),
    normalized_email character varying(256),
    email_confirmed boolean NOT NULL,
    password_hash character varying(400),
    security_stamp character varying(400),
    concurrency_stamp character varying(400),
    phone_number character varying(256),
    phone_number_confirmed boolean NOT NULL,
    two_factor_enabled boolean NOT NULL,
    lockout_end timestamp with time zone,
    lockout_enabled boolean NOT NULL,
    access_failed_count integer NOT NULL,
    CONSTRAINT pk_access_user PRIMARY KEY (id)
);

CREATE TABLE engagement_agreement (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    supplier uuid NOT NULL,
    title character varying(400) NOT NULL,
    number character varying(400),
    "from" date NOT NULL,
    "to" date,
    responsible character varying(400),
    key boolean NOT NULL,
    despite_reason character varying(4000),
    assessment_kind character varying(40),
    assessment uuid,
    assessed_on date,
    assessed_level smallint,
    at timestamp with time zone NOT NULL,
    by character varying(400) NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_engagement_agreement PRIMARY KEY (organisation_id, id)
);

CREATE TABLE engagement_agreement_terms (
    organisation_id uuid NOT NULL,
    agreement uuid NOT NULL,
    clauses uuid,
    clauses_version integer,
    renegotiated_on date,
    delivery_terms character varying(2000),
    payment_terms character varying(2000),
    order_days date[] NOT NULL,
    order_every_weeks integer,
    minimum_order character varying(400),
    changed_needs character varying(2000),
    lead_days integer,
    payment_days integer,
    notice_days integer,
    revision uuid NOT NULL,
    CONSTRAINT pk_engagement_agreement_terms PRIMARY KEY (organisation_id, agreement)
);

CREATE TABLE engagement_answer (
    organisation_id uuid NOT NULL,
    dispatch uuid NOT NULL,
    code character varying(40) NOT NULL,
    kind character varying(40) NOT NULL,
    values text[] NOT NULL,
    "where" character varying(400),
    page character varying(400),
    published_on date,
    comment character varying(4000),
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    source character varying(400),
    "from" character varying(20),
    verification character varying(40) NOT NULL,
    treatment character varying(40) NOT NULL,
    treatment_reason character varying(4000),
    treated_by character varying(400),
    treated_at timestamp with time zone,
    revision uuid NOT NULL,
    CONSTRAINT pk_engagement_answer PRIMARY KEY (organisation_id, dispatch, code)
);

CREATE TABLE engagement_answer_key (
    organisation_id uuid NOT NULL,
    sealed text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_engagement_answer_key PRIMARY KEY (organisation_id)
);

CREATE TABLE engagement_audit (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    supplier uuid NOT NULL,
    kind character varying(40) NOT NULL,
    state character varying(40) NOT NULL,
    day date NOT NULL,
    producer character varying(400),
    country character varying(2) NOT NULL,
    scheme character varying(400),
    rating character varying(400),
    report_number character varying(400),
    auditor character varying(400),
    valid_to date,
    found character varying(8000),
    reason character varying(2000),
    at timestamp with time zone NOT NULL,
    by character varying(400) NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_engagement_audit PRIMARY KEY (organisation_id, id)
);

CREATE TABLE engagement_campaign (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    name character varying(400) NOT NULL,
    year integer NOT NULL,
    set character varying(400) NOT NULL,
    kind character varying(40) NOT NULL,
    set_version integer NOT NULL,
    state character varying(40) NOT NULL,
    due date NOT NULL,
    sent_on date,
    closed_on date,
    levels integer[] NOT NULL,
    categories uuid[] NOT NULL,
    min_spend_kroner bigint,
    central_only boolean NOT NULL,
    beyond_reason character varying(400),
    wording character varying(4000),
    reminder_days integer[] NOT NULL,
    send_month integer,
    treat_from date,
    treat_to date,
    address character varying(400),
    made_by character varying(400) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_engagement_campaign PRIMARY KEY (organisation_id, id)
);

CREATE TABLE engagement_campaign_questions (
    organisation_id uuid NOT NULL,
    campaign uuid NOT NULL,
    json text NOT NULL,
    CONSTRAINT pk_engagement_campaign_questions PRIMARY KEY (organisation_id, campaign)
);

CREATE TABLE engagement_clause_rule (
    organisation_id uuid NOT NULL,
    "from" date,
    revision uuid NOT NULL,
    CONSTRAINT pk_engagement_clause_rule PRIMARY KEY (organisation_id)
);

CREATE TABLE engagement_code (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    title character varying(200) NOT NULL,
    scopes integer[] NOT NULL,
    made_by character varying(400) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_engagement_code PRIMARY KEY (organisation_id, id)
);

CREATE TABLE engagement_code_acceptance (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    code uuid NOT NULL,
    version integer NOT NULL,
    supplier uuid NOT NULL,
    supplier_name character varying(400) NOT NULL,
    state character varying(40) NOT NULL,
    day date NOT NULL,
    signer character varying(400),
    signer_title character varying(400),
    proof character varying(4000),
    form uuid,
    own_code character varying(4000),
    reason character varying(4000),
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_engagement_code_acceptance PRIMARY KEY (organisation_id, id)
);

CREATE TABLE engagement_code_check (
    organisation_id uuid NOT NULL,
    offer uuid NOT NULL,
    checklist character varying(400) NOT NULL,
    checklist_version integer NOT NULL,
    topics jsonb NOT NULL,
    result character varying(40) NOT NULL,
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_engagement_code_check PRIMARY KEY (organisation_id, offer)
);

CREATE TABLE engagement_code_exception (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    code uuid NOT NULL,
    supplier uuid NOT NULL,
    reason character varying(4000) NOT NULL,
    until date NOT NULL,
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_engagement_code_exception PRIMARY KEY (organisation_id, id)
);

CREATE TABLE engagement_code_version (
    organisation_id uuid NOT NULL,
    code uuid NOT NULL,
    number integer NOT NULL,
    text_nb character varying(60000) NOT NULL,
    text_en character varying(60000),
    public_url character varying(2000),
    calls_for_fresh boolean NOT NULL,
    decided_by character varying(200),
    decided_on date,
    "from" date,
    next_review date,
    made_by character varying(400) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_engagement_code_version PRIMARY KEY (organisation_id, code, number)
);

CREATE TABLE engagement_condition (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    supplier uuid NOT NULL,
    evaluation uuid,
    text character varying(2000) NOT NULL,
    due date NOT NULL,
    state character varying(40) NOT NULL,
    evidence_on date,
    evidence_link character varying(2000),
    evidence_file character varying(400),
    evidence_name character varying(400),
    closed_on date,
    reason character varying(2000),
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_engagement_condition PRIMARY KEY (organisation_id, id),
    CONSTRAINT ck_engagement_condition_evidence CHECK (state not in ('EvidenceReceived', 'Met') or (evidence_on is not null and coalesce(evidence_link, evidence_file) is not null))
);

CREATE TABLE engagement_contact (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    supplier uuid NOT NULL,
    name character varying(400) NOT NULL,
    email character varying(400) NOT NULL,
    language character varying(2) NOT NULL,
    "from" date NOT NULL,
    "to" date,
    CONSTRAINT pk_engagement_contact PRIMARY KEY (organisation_id, id)
);

CREATE TABLE engagement_criteria_evaluation (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    supplier uuid NOT NULL,
    day date NOT NULL,
    audit_score numeric(18,2),
    minimum_score numeric(18,2) NOT NULL,
    certificate character varying(400),
    minimum_by character varying(40) NOT NULL,
    wishes integer[] NOT NULL,
    gri boolean NOT NULL,
    wish_points integer NOT NULL,
    most_points integer NOT NULL,
    source character varying(2000),
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_engagement_criteria_evaluation PRIMARY KEY (organisation_id, id)
);

CREATE TABLE engagement_criteria_rule (
    organisation_id uuid NOT NULL,
    demanded boolean NOT NULL,
    minimum_score numeric(18,2) NOT NULL,
    points integer[] NOT NULL,
    gri_extra integer NOT NULL,
    certified_extra integer NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_engagement_criteria_rule PRIMARY KEY (organisation_id)
);

CREATE TABLE engagement_dispatch (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    campaign uuid NOT NULL,
    supplier uuid NOT NULL,
    supplier_name character varying(400) NOT NULL,
    level integer NOT NULL,
    by_hand boolean NOT NULL,
    state character varying(40) NOT NULL,
    contact_name character varying(400),
    contact_email character varying(400),
    contact_language character varying(400),
    sent_on date,
    reminders integer NOT NULL,
    reminded_on date,
    answered_at timestamp with time zone,
    late boolean NOT NULL,
    signed_by character varying(400),
    signer_title character varying(400),
    declined_at timestamp with time zone,
    decline_reason character varying(4000),
    reopen_reason character varying(4000),
    score_points numeric(18,2),
    score_most numeric(18,2),
    answered integer NOT NULL,
    asked integer NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_engagement_dispatch PRIMARY KEY (organisation_id, id)
);

CREATE TABLE engagement_event (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    title character varying(400) NOT NULL,
    day date NOT NULL,
    kind character varying(40) NOT NULL,
    about character varying(4000),
    written_on date,
    written character varying(400),
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_engagement_event PRIMARY KEY (organisation_id, id)
);

CREATE TABLE engagement_event_invitation (
    organisation_id uuid NOT NULL,
    event uuid NOT NULL,
    supplier uuid NOT NULL,
    supplier_name character varying(400) NOT NULL,
    took_part boolean NOT NULL,
    participants character varying(400),
    CONSTRAINT pk_engagement_event_invitation PRIMARY KEY (organisation_id, event, supplier)
);

CREATE TABLE engagement_evidence (
    organisation_id uuid NOT NULL,
    dispatch uuid NOT NULL,
    code character varying(40) NOT NULL,
    sha256 character varying(64) NOT NULL,
    name character varying(400) NOT NULL,
    size bigint NOT NULL,
    valid_to date,
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_engagement_evidence PRIMARY KEY (organisation_id, dispatch, code, sha256)
);

CREATE TABLE engagement_finding_proposal (
    organisation_id uuid NOT NULL,
    dispatch uuid NOT NULL,
    code character varying(40) NOT NULL,
    campaign uuid,
    agreement uuid,
    words character varying(2000),
    supplier uuid NOT NULL,
    supplier_name character varying(400) NOT NULL,
    topic character varying(400),
    found_at timestamp with time zone NOT NULL,
    state character varying(40) NOT NULL,
    reason character varying(4000),
    decided_by character varying(400),
    decided_at timestamp with time zone,
    CONSTRAINT pk_engagement_finding_proposal PRIMARY KEY (organisation_id, dispatch, code)
);

CREATE TABLE engagement_follow_up (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    meeting uuid NOT NULL,
    supplier uuid NOT NULL,
    text character varying(2000) NOT NULL,
    ours boolean NOT NULL,
    due date NOT NULL,
    done_on date,
    CONSTRAINT pk_engagement_follow_up PRIMARY KEY (organisation_id, id)
);

CREATE TABLE engagement_link (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    dispatch uuid NOT NULL,
    name character varying(400),
    email character varying(400),
    secret_hash bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    last_seen timestamp with time zone,
    handed_over_by character varying(400),
    CONSTRAINT pk_engagement_link PRIMARY KEY (organisation_id, id)
);

CREATE TABLE engagement_mail (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    letter character varying(40) NOT NULL,
    to_name character varying(400) NOT NULL,
    to_email character varying(400) NOT NULL,
    language character varying(2) NOT NULL,
    subject character varying(400) NOT NULL,
    body text NOT NULL,
    sealed_link text,
    dispatch uuid,
    state character varying(40) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    fault character varying(400),
    tries integer NOT NULL,
    CONSTRAINT pk_engagement_mail PRIMARY KEY (organisation_id, id)
);

CREATE TABLE engagement_mail_sender (
    organisation_id uuid NOT NULL,
    name character varying(120),
    reply_to character varying(320),
    code character varying(400),
    code_of character varying(400),
    code_at timestamp with time zone,
    tries integer NOT NULL,
    proven_of character varying(400),
    proven_at timestamp with time zone,
    CONSTRAINT pk_engagement_mail_sender PRIMARY KEY (organisation_id)
);

CREATE TABLE engagement_meeting (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    supplier uuid NOT NULL,
    day date NOT NULL,
    kind character varying(40) NOT NULL,
    agenda text[] NOT NULL,
    participants character varying(2000),
    standing_item character varying(8000),
    minutes character varying(8000),
    at timestamp with time zone NOT NULL,
    by character varying(400) NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_engagement_meeting PRIMARY KEY (organisation_id, id)
);

CREATE TABLE engagement_message (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    dispatch uuid NOT NULL,
    from_supplier boolean NOT NULL,
    by character varying(400) NOT NULL,
    text character varying(4000) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_engagement_message PRIMARY KEY (organisation_id, id)
);

CREATE TABLE engagement_own_set (
    organisation_id uuid NOT NULL,
    set character varying(60) NOT NULL,
    version integer NOT NULL,
    json text NOT NULL,
    not_carried text[] NOT NULL,
    released_at timestamp with time zone,
    changed_at timestamp with time zone NOT NULL,
    changed_by character varying(400) NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_engagement_own_set PRIMARY KEY (organisation_id, set, version)
);

CREATE TABLE engagement_payment_year (
    organisation_id uuid NOT NULL,
    year integer NOT NULL,
    paid integer NOT NULL,
    on_time integer NOT NULL,
    source character varying(400) NOT NULL,
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_engagement_payment_year PRIMARY KEY (organisation_id, year),
    CONSTRAINT ck_engagement_payment_year_on_time CHECK (on_time between 0 and paid)
);

CREATE TABLE engagement_published (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    supplier uuid NOT NULL,
    kind character varying(40) NOT NULL,
    title character varying(200) NOT NULL,
    link character varying(400) NOT NULL,
    published_on date NOT NULL,
    valid_to date,
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_engagement_published PRIMARY KEY (organisation_id, id)
);

CREATE TABLE engagement_published_place (
    organisation_id uuid NOT NULL,
    document uuid NOT NULL,
    fingerprint character varying(64) NOT NULL,
    page character varying(60),
    CONSTRAINT pk_engagement_published_place PRIMARY KEY (organisation_id, document, fingerprint)
);

CREATE TABLE engagement_supplier_notice (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement uuid NOT NULL,
    received date NOT NULL,
    about character varying(2000) NOT NULL,
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_engagement_supplier_notice PRIMARY KEY (organisation_id, id)
);

CREATE TABLE impacts_candidate (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    topic character varying(400) NOT NULL,
    goods character varying(400) NOT NULL,
    place character varying(400) NOT NULL,
    level smallint NOT NULL,
    score double precision NOT NULL,
    suppliers integer NOT NULL,
    spend_kroner bigint NOT NULL,
    found_at timestamp with time zone NOT NULL,
    state character varying(40) NOT NULL,
    impact uuid,
    reason character varying(2000),
    decided_by character varying(400),
    decided_at timestamp with time zone,
    revision uuid NOT NULL,
    CONSTRAINT pk_impacts_candidate PRIMARY KEY (organisation_id, id)
);

CREATE TABLE impacts_chain_depth (
    organisation_id uuid NOT NULL,
    year integer NOT NULL,
    area uuid NOT NULL,
    tier integer NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(400) NOT NULL,
    CONSTRAINT pk_impacts_chain_depth PRIMARY KEY (organisation_id, year, area),
    CONSTRAINT ck_impacts_chain_depth_tier CHECK (tier between 1 and 6)
);

CREATE TABLE impacts_dialogue (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    impact uuid,
    day date NOT NULL,
    "group" character varying(400) NOT NULL,
    affected boolean NOT NULL,
    form character varying(40) NOT NULL,
    subject character varying(2000) NOT NULL,
    heard character varying(2000),
    CONSTRAINT pk_impacts_dialogue PRIMARY KEY (organisation_id, id)
);

CREATE TABLE impacts_gap (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    impact uuid,
    year integer NOT NULL,
    kind character varying(40) NOT NULL,
    text character varying(2000) NOT NULL,
    reason character varying(2000),
    plan character varying(2000),
    due date,
    closed date,
    answer character varying(2000),
    CONSTRAINT pk_impacts_gap PRIMARY KEY (organisation_id, id)
);

CREATE TABLE impacts_goal (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    impact uuid,
    title character varying(2000) NOT NULL,
    owner uuid,
    un_goals integer[] NOT NULL,
    continues uuid,
    revision uuid NOT NULL,
    CONSTRAINT pk_impacts_goal PRIMARY KEY (organisation_id, id)
);

CREATE TABLE impacts_goal_year (
    organisation_id uuid NOT NULL,
    goal uuid NOT NULL,
    year integer NOT NULL,
    number integer NOT NULL,
    text character varying(2000) NOT NULL,
    measured_by character varying(2000),
    due_from date,
    due_to date,
    state character varying(40) NOT NULL,
    status_text character varying(2000),
    CONSTRAINT pk_impacts_goal_year PRIMARY KEY (organisation_id, goal, year)
);

CREATE TABLE impacts_hours (
    organisation_id uuid NOT NULL,
    hours_a_week numeric(18,2) NOT NULL,
    look_closer_minutes integer NOT NULL,
    find_out_minutes integer NOT NULL,
    judge_minutes integer NOT NULL,
    statement_hours integer NOT NULL,
    use_learned boolean NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_impacts_hours PRIMARY KEY (organisation_id)
);

CREATE TABLE impacts_impact_supplier (
    organisation_id uuid NOT NULL,
    impact uuid NOT NULL,
    year integer NOT NULL,
    supplier uuid NOT NULL,
    CONSTRAINT pk_impacts_impact_supplier PRIMARY KEY (organisation_id, impact, year, supplier)
);

CREATE TABLE impacts_impact_year (
    organisation_id uuid NOT NULL,
    impact uuid NOT NULL,
    year integer NOT NULL,
    title character varying(400) NOT NULL,
    kind character varying(40) NOT NULL,
    confirmed_on date,
    subject character varying(40) NOT NULL,
    subject_name character varying(400),
    harm character varying(4000) NOT NULL,
    affected character varying(400),
    topics text[] NOT NULL,
    issues text[] NOT NULL,
    un_goals integer[] NOT NULL,
    places text[] NOT NULL,
    area character varying(400),
    scale integer,
    scale_reason character varying(4000),
    scope integer,
    scope_reason character varying(4000),
    irremediability integer,
    irremediability_reason character varying(4000),
    likelihood integer,
    likelihood_reason character varying(4000),
    gross boolean,
    many_affected boolean,
    lasting boolean,
    involvement character varying(40) NOT NULL,
    own_act_is_enough boolean,
    own_act_adds boolean,
    linked_by_business boolean,
    involvement_reason character varying(4000),
    involvement_review date,
    prioritised boolean,
    reason character varying(4000),
    carried_from_year integer,
    outcome character varying(40) NOT NULL,
    outcome_reason character varying(4000),
    reviewed boolean NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_impacts_impact_year PRIMARY KEY (organisation_id, impact, year)
);

CREATE TABLE impacts_indicator (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    unit character varying(40) NOT NULL,
    whole character varying(200),
    explanation character varying(1000),
    direction character varying(40) NOT NULL,
    figure character varying(200),
    impact uuid,
    area character varying(40) NOT NULL,
    base_year integer,
    target_kind character varying(40) NOT NULL,
    target_value numeric(18,2),
    target_year integer,
    revision uuid NOT NULL,
    CONSTRAINT pk_impacts_indicator PRIMARY KEY (organisation_id, id)
);

CREATE TABLE impacts_indicator_year (
    organisation_id uuid NOT NULL,
    indicator uuid NOT NULL,
    year integer NOT NULL,
    numerator numeric(18,2),
    denominator numeric(18,2),
    value numeric(18,2) NOT NULL,
    source character varying(1000) NOT NULL,
    computed boolean NOT NULL,
    day date,
    note character varying(1000),
    CONSTRAINT pk_impacts_indicator_year PRIMARY KEY (organisation_id, indicator, year)
);

CREATE TABLE impacts_materiality (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    year integer NOT NULL,
    title character varying(400) NOT NULL,
    part character varying(40) NOT NULL,
    activity character varying(400),
    nature boolean NOT NULL,
    impact_weight character varying(40),
    impact_reason character varying(4000),
    financial_weight character varying(40),
    financial_reason character varying(4000),
    impact uuid,
    revision uuid NOT NULL,
    CONSTRAINT pk_impacts_materiality PRIMARY KEY (organisation_id, id)
);

CREATE TABLE impacts_materiality_voice (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    year integer NOT NULL,
    day date NOT NULL,
    kind character varying(40) NOT NULL,
    "group" character varying(400) NOT NULL,
    people integer,
    heard character varying(4000) NOT NULL,
    by character varying(400) NOT NULL,
    CONSTRAINT pk_impacts_materiality_voice PRIMARY KEY (organisation_id, id)
);

CREATE TABLE impacts_measure (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    year integer NOT NULL,
    text character varying(2000) NOT NULL,
    why character varying(2000),
    response character varying(40) NOT NULL,
    area character varying(40) NOT NULL,
    step character varying(40) NOT NULL,
    goal uuid,
    state character varying(40) NOT NULL,
    state_reason character varying(2000),
    owner uuid,
    owner_name character varying(400),
    due_from date,
    due_to date,
    started_on date,
    done_on date,
    cancelled_on date,
    hours numeric(18,2),
    hours_spent numeric(18,2) NOT NULL,
    expected_effect character varying(2000),
    seen_effect character varying(2000),
    un_goals integer[] NOT NULL,
    leverage text[] NOT NULL,
    outside_parties character varying(2000),
    "where" character varying(2000),
    revision uuid NOT NULL,
    CONSTRAINT pk_impacts_measure PRIMARY KEY (organisation_id, id)
);

CREATE TABLE impacts_measure_impact (
    organisation_id uuid NOT NULL,
    measure uuid NOT NULL,
    impact uuid NOT NULL,
    CONSTRAINT pk_impacts_measure_impact PRIMARY KEY (organisation_id, measure, impact)
);

CREATE TABLE impacts_measure_move (
    organisation_id uuid NOT NULL,
    measure uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    "from" date,
    "to" date NOT NULL,
    reason character varying(2000) NOT NULL,
    by character varying(400) NOT NULL,
    CONSTRAINT pk_impacts_measure_move PRIMARY KEY (organisation_id, measure, at)
);

CREATE TABLE impacts_measure_supplier (
    organisation_id uuid NOT NULL,
    measure uuid NOT NULL,
    supplier uuid NOT NULL,
    CONSTRAINT pk_impacts_measure_supplier PRIMARY KEY (organisation_id, measure, supplier)
);

CREATE TABLE impacts_remedy_act (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    "case" uuid NOT NULL,
    form character varying(40) NOT NULL,
    day date NOT NULL,
    text character varying(4000) NOT NULL,
    amount_nok numeric(18,2),
    evidence character varying(4000),
    CONSTRAINT pk_impacts_remedy_act PRIMARY KEY (organisation_id, id)
);

CREATE TABLE impacts_remedy_case (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    title character varying(200) NOT NULL,
    harm character varying(4000) NOT NULL,
    supplier uuid,
    impact uuid,
    involvement character varying(40) NOT NULL,
    affected character varying(400) NOT NULL,
    affected_count integer,
    place character varying(200),
    outside_parties character varying(400),
    heard integer[] NOT NULL,
    heard_how character varying(4000),
    recognised_on date NOT NULL,
    state character varying(40) NOT NULL,
    state_reason character varying(4000),
    decided_by character varying(200),
    ended_on date,
    revision uuid NOT NULL,
    CONSTRAINT pk_impacts_remedy_case PRIMARY KEY (organisation_id, id)
);

CREATE TABLE impacts_review_change (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    year integer NOT NULL,
    text character varying(4000) NOT NULL,
    outcome integer,
    outcome_note character varying(4000),
    CONSTRAINT pk_impacts_review_change PRIMARY KEY (organisation_id, id)
);

CREATE TABLE impacts_review_minute (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    held_on date NOT NULL,
    report_on date NOT NULL,
    participants character varying(4000) NOT NULL,
    text character varying(4000) NOT NULL,
    CONSTRAINT pk_impacts_review_minute PRIMARY KEY (organisation_id, id)
);

CREATE TABLE impacts_round (
    organisation_id uuid NOT NULL,
    year integer NOT NULL,
    done_on date NOT NULL,
    by character varying(400) NOT NULL,
    CONSTRAINT pk_impacts_round PRIMARY KEY (organisation_id, year)
);

CREATE TABLE impacts_round_mark (
    organisation_id uuid NOT NULL,
    year integer NOT NULL,
    point character varying(40) NOT NULL,
    done_on date NOT NULL,
    note character varying(4000) NOT NULL,
    CONSTRAINT pk_impacts_round_mark PRIMARY KEY (organisation_id, year, point)
);

CREATE TABLE impacts_source (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    impact uuid NOT NULL,
    year integer NOT NULL,
    text character varying(2000) NOT NULL,
    day date,
    certainty character varying(40) NOT NULL,
    link character varying(2000),
    CONSTRAINT pk_impacts_source PRIMARY KEY (organisation_id, id)
);

CREATE TABLE impacts_year_review (
    organisation_id uuid NOT NULL,
    year integer NOT NULL,
    held_on date NOT NULL,
    participants character varying(4000) NOT NULL,
    mapping character varying(40) NOT NULL,
    mapping_why character varying(4000) NOT NULL,
    measures character varying(40) NOT NULL,
    measures_why character varying(4000) NOT NULL,
    harm character varying(40) NOT NULL,
    harm_why character varying(4000) NOT NULL,
    learnt character varying(4000) NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_impacts_year_review PRIMARY KEY (organisation_id, year)
);

CREATE TABLE organisations_body (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    name character varying(400) NOT NULL,
    kind character varying(40) NOT NULL,
    acts_as_board boolean NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_organisations_body PRIMARY KEY (organisation_id, id)
);

CREATE TABLE organisations_breach (
    organisation_id uuid NOT NULL,
    year integer NOT NULL,
    kind character varying(40) NOT NULL,
    about character varying(400) NOT NULL,
    day date NOT NULL,
    note character varying(4000) NOT NULL,
    ended date,
    CONSTRAINT pk_organisations_breach PRIMARY KEY (organisation_id, year, kind, about)
);

CREATE TABLE organisations_change (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    day date NOT NULL,
    what character varying(2000) NOT NULL,
    CONSTRAINT pk_organisations_change PRIMARY KEY (organisation_id, id)
);

CREATE TABLE organisations_chosen_un_goal (
    organisation_id uuid NOT NULL,
    year integer NOT NULL,
    number integer NOT NULL,
    CONSTRAINT pk_organisations_chosen_un_goal PRIMARY KEY (organisation_id, year, number)
);

CREATE TABLE organisations_governing_document (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    kind character varying(40) NOT NULL,
    what character varying(4000),
    formalisation character varying(40) NOT NULL,
    owner uuid,
    decided_on date,
    formalise_by date,
    url character varying(2000),
    un_goals integer[] NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_organisations_governing_document PRIMARY KEY (organisation_id, id)
);

CREATE TABLE organisations_invitation (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    person uuid NOT NULL,
    secret_hash bytea NOT NULL,
    expires timestamp with time zone NOT NULL,
    used timestamp with time zone,
    CONSTRAINT pk_organisations_invitation PRIMARY KEY (organisation_id, id)
);

CREATE TABLE organisations_organisation (
    organisation_id uuid NOT NULL,
    name character varying(400) NOT NULL,
    org_number character varying(400),
    kind character varying(40) NOT NULL,
    address character varying(400),
    nace_code character varying(400),
    sells_to_public_sector boolean NOT NULL,
    products character varying(2000),
    information_request_email character varying(400),
    contact_name character varying(400),
    contact_title character varying(400),
    contact_email character varying(400),
    slug character varying(400) NOT NULL,
    colour character varying(400),
    is_example boolean NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_organisations_organisation PRIMARY KEY (organisation_id)
);

CREATE TABLE organisations_person (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    name character varying(400) COLLATE "nb-NO-x-icu" NOT NULL,
    title character varying(400),
    email character varying(400),
    "user" uuid,
    revision uuid NOT NULL,
    CONSTRAINT pk_organisations_person PRIMARY KEY (organisation_id, id)
);

CREATE TABLE organisations_public_address (
    slug character varying(400) NOT NULL,
    organisation uuid NOT NULL,
    is_current boolean NOT NULL,
    CONSTRAINT pk_organisations_public_address PRIMARY KEY (slug)
);

CREATE TABLE organisations_relation (
    organisation_id uuid NOT NULL,
    child uuid NOT NULL,
    kind character varying(40) NOT NULL,
    share_percent numeric(18,2),
    "from" date,
    "to" date,
    CONSTRAINT pk_organisations_relation PRIMARY KEY (organisation_id, child, kind)
);

CREATE TABLE organisations_role (
    organisation_id uuid NOT NULL,
    person uuid NOT NULL,
    role character varying(40) NOT NULL,
    "from" date NOT NULL,
    "to" date,
    CONSTRAINT pk_organisations_role PRIMARY KEY (organisation_id, person, role, "from")
);

CREATE TABLE organisations_year (
    organisation_id uuid NOT NULL,
    year integer NOT NULL,
    "from" date,
    "to" date,
    turnover_nok numeric(18,2),
    purchases_nok numeric(18,2),
    balance_nok numeric(18,2),
    employees integer,
    full_time_equivalents numeric(18,2),
    public_interest_entity boolean NOT NULL,
    group_turnover_nok numeric(18,2),
    group_balance_nok numeric(18,2),
    group_full_time_equivalents numeric(18,2),
    covered_by_judgement boolean,
    judgement_reason character varying(2000),
    revision uuid NOT NULL,
    CONSTRAINT pk_organisations_year PRIMARY KEY (organisation_id, year)
);

CREATE TABLE platform_file (
    organisation_id uuid NOT NULL,
    sha256 character varying(400) NOT NULL,
    name character varying(400) NOT NULL,
    media_type character varying(400) NOT NULL,
    size bigint NOT NULL,
    content bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_platform_file PRIMARY KEY (organisation_id, sha256)
);

CREATE TABLE platform_log (
    organisation_id uuid NOT NULL,
    sequence bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    person uuid,
    person_name character varying(400) NOT NULL,
    act character varying(400) NOT NULL,
    entity character varying(400) NOT NULL,
    entity_id character varying(400) NOT NULL,
    reason character varying(4000),
    before text,
    after text,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT pk_platform_log PRIMARY KEY (organisation_id, sequence)
);

CREATE TABLE platform_log_head (
    organisation_id uuid NOT NULL,
    sequence bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT pk_platform_log_head PRIMARY KEY (organisation_id)
);

CREATE TABLE platform_protection_key (
    name character varying(400) NOT NULL,
    xml text NOT NULL,
    CONSTRAINT pk_platform_protection_key PRIMARY KEY (name)
);

CREATE TABLE platform_setting (
    key character varying(400) NOT NULL,
    value character varying(4000) NOT NULL,
    CONSTRAINT pk_platform_setting PRIMARY KEY (key)
);

CREATE TABLE register_article (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    number character varying(100) NOT NULL,
    name character varying(400) COLLATE "nb-NO-x-icu" NOT NULL,
    product_group character varying(400),
    supplier uuid,
    supplier_name character varying(400),
    country character varying(400),
    area character varying(400),
    origin_text character varying(400),
    label character varying(400),
    active_from date NOT NULL,
    active_to date,
    origin_from date,
    label_from date,
    import uuid NOT NULL,
    CONSTRAINT pk_register_article PRIMARY KEY (organisation_id, id)
);

CREATE TABLE register_article_import (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    file_name character varying(400) NOT NULL,
    sha256 character varying(400) NOT NULL,
    as_of date NOT NULL,
    whole boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(400) NOT NULL,
    rows integer NOT NULL,
    rejected integer NOT NULL,
    added integer NOT NULL,
    changed integer NOT NULL,
    out integer NOT NULL,
    saved_at timestamp with time zone,
    saved_by character varying(400),
    CONSTRAINT pk_register_article_import PRIMARY KEY (organisation_id, id)
);

CREATE TABLE register_article_label (
    organisation_id uuid NOT NULL,
    key character varying(400) NOT NULL,
    name character varying(400) NOT NULL,
    counts boolean NOT NULL,
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_register_article_label PRIMARY KEY (organisation_id, key)
);

CREATE TABLE register_article_row (
    organisation_id uuid NOT NULL,
    import uuid NOT NULL,
    row integer NOT NULL,
    line bigint NOT NULL,
    number character varying(100),
    name character varying(400),
    product_group character varying(400),
    supplier uuid,
    supplier_name character varying(400),
    country character varying(400),
    area character varying(400),
    origin_text character varying(400),
    label character varying(400),
    active boolean NOT NULL,
    fault character varying(40) NOT NULL,
    value character varying(400),
    CONSTRAINT pk_register_article_row PRIMARY KEY (organisation_id, import, row)
);

CREATE TABLE register_category (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    number integer NOT NULL,
    name character varying(400) NOT NULL,
    CONSTRAINT pk_register_category PRIMARY KEY (organisation_id, id)
);

CREATE TABLE register_category_choice (
    organisation_id uuid NOT NULL,
    year integer NOT NULL,
    category uuid NOT NULL,
    reason character varying(2000) NOT NULL,
    by character varying(400) NOT NULL,
    chosen_on date NOT NULL,
    CONSTRAINT pk_register_category_choice PRIMARY KEY (organisation_id, year, category)
);

CREATE TABLE register_component (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    supplier uuid NOT NULL,
    name character varying(400) COLLATE "nb-NO-x-icu" NOT NULL,
    site uuid,
    known_on date,
    added_on date NOT NULL,
    CONSTRAINT pk_register_component PRIMARY KEY (organisation_id, id)
);

CREATE TABLE register_counting_rule (
    organisation_id uuid NOT NULL,
    invoiced_more_than_nok numeric(18,2),
    central_only boolean NOT NULL,
    include_business_partners boolean NOT NULL,
    step_two_from_nok numeric(18,2) NOT NULL,
    step_three_above_nok numeric(18,2) NOT NULL,
    large_above_nok numeric(18,2),
    repeated_from integer NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_register_counting_rule PRIMARY KEY (organisation_id)
);

CREATE TABLE register_duplicate (
    organisation_id uuid NOT NULL,
    first uuid NOT NULL,
    second uuid NOT NULL,
    score real NOT NULL,
    reasons jsonb NOT NULL,
    decision character varying(40) NOT NULL,
    decided_by character varying(400),
    decided_at timestamp with time zone,
    CONSTRAINT pk_register_duplicate PRIMARY KEY (organisation_id, first, second)
);

CREATE TABLE register_import (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    file_name character varying(400) NOT NULL,
    sha256 character varying(400) NOT NULL,
    size bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(400) NOT NULL,
    kind character varying(400) NOT NULL,
    ledger character varying(100) NOT NULL,
    ledger_name character varying(80),
    owner character varying(400),
    "from" date,
    "to" date,
    currency character varying(400),
    rows_read bigint NOT NULL,
    look_alikes_later boolean NOT NULL,
    assumed_year integer,
    vat_unknown boolean NOT NULL,
    state character varying(40) NOT NULL,
    confirmed_at timestamp with time zone,
    confirmed_by character varying(400),
    rows integer NOT NULL,
    added integer NOT NULL,
    changed integer NOT NULL,
    unchanged integer NOT NULL,
    rejected integer NOT NULL,
    set_aside integer NOT NULL,
    gone integer NOT NULL,
    suppliers integer NOT NULL,
    warnings jsonb NOT NULL,
    "table" jsonb,
    mapping jsonb,
    corrections jsonb NOT NULL,
    fault jsonb,
    revision uuid NOT NULL,
    CONSTRAINT pk_register_import PRIMARY KEY (organisation_id, id)
);

CREATE TABLE register_import_pair (
    organisation_id uuid NOT NULL,
    import uuid NOT NULL,
    first uuid NOT NULL,
    second uuid NOT NULL,
    score real NOT NULL,
    reasons jsonb NOT NULL,
    decision character varying(40) NOT NULL,
    CONSTRAINT pk_register_import_pair PRIMARY KEY (organisation_id, import, first, second)
);

CREATE TABLE register_import_row (
    organisation_id uuid NOT NULL,
    import uuid NOT NULL,
    number integer NOT NULL,
    line bigint,
    file character varying(400),
    outcome character varying(40) NOT NULL,
    key character varying(400),
    name character varying(400),
    org_number character varying(400),
    org_number_valid boolean NOT NULL,
    country character varying(400),
    country_hints jsonb,
    address character varying(400),
    post_code character varying(400),
    city character varying(400),
    nace_code character varying(400),
    goods character varying(400),
    purchases numeric(18,2) NOT NULL,
    invoices integer NOT NULL,
    sums jsonb NOT NULL,
    "column" character varying(400),
    column_index integer,
    value character varying(400),
    reason jsonb,
    supplier uuid,
    candidate uuid,
    changes jsonb,
    taken jsonb NOT NULL,
    CONSTRAINT pk_register_import_row PRIMARY KEY (organisation_id, import, number)
);

CREATE TABLE register_mapping (
    organisation_id uuid NOT NULL,
    header_hash character varying(400) NOT NULL,
    mapping jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_register_mapping PRIMARY KEY (organisation_id, header_hash)
);

CREATE TABLE register_purchase (
    organisation_id uuid NOT NULL,
    supplier uuid NOT NULL,
    ledger character varying(100) NOT NULL,
    year smallint NOT NULL,
    month smallint NOT NULL,
    account character varying(70) NOT NULL,
    currency character varying(3) NOT NULL,
    amount numeric(18,2) NOT NULL,
    invoices integer NOT NULL,
    largest numeric(18,2) NOT NULL,
    import uuid NOT NULL,
    CONSTRAINT pk_register_purchase PRIMARY KEY (organisation_id, supplier, year, month, account, currency, ledger)
);

CREATE TABLE register_registry_answer (
    organisation_id uuid NOT NULL,
    supplier uuid NOT NULL,
    org_number character varying(9) NOT NULL,
    outcome character varying(40) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    name character varying(400),
    nace_code character varying(400),
    country character varying(400),
    address character varying(400),
    post_code character varying(400),
    city character varying(400),
    bankrupt boolean NOT NULL,
    deleted_on date,
    CONSTRAINT pk_register_registry_answer PRIMARY KEY (organisation_id, supplier)
);

CREATE TABLE register_site (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    supplier uuid NOT NULL,
    producer character varying(400) NOT NULL,
    name character varying(400),
    country character varying(400),
    region character varying(400),
    tier smallint NOT NULL,
    stage character varying(40) NOT NULL,
    certainty character varying(40) NOT NULL,
    workers integer,
    workers_on date,
    "from" date,
    "to" date,
    revision uuid NOT NULL,
    CONSTRAINT pk_register_site PRIMARY KEY (organisation_id, id)
);

CREATE TABLE register_standing (
    organisation_id uuid NOT NULL,
    supplier uuid NOT NULL,
    level smallint NOT NULL,
    severity smallint NOT NULL,
    score real,
    confidence real NOT NULL,
    topic character varying(60),
    overridden boolean NOT NULL,
    rank integer NOT NULL,
    spend_kroner bigint,
    country character varying(2),
    category uuid,
    name_bits bigint NOT NULL DEFAULT 0,
    spend_rank bigint GENERATED ALWAYS AS (coalesce(spend_kroner, -1000000000000000)) STORED NOT NULL,
    CONSTRAINT pk_register_standing PRIMARY KEY (organisation_id, supplier)
);

CREATE TABLE register_supplier (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    name character varying(400) COLLATE "nb-NO-x-icu" NOT NULL,
    org_number character varying(400),
    org_number_valid boolean NOT NULL,
    country character varying(400),
    country_hints jsonb,
    address character varying(400),
    post_code character varying(400),
    city character varying(400),
    nace_code character varying(400),
    goods character varying(400),
    category uuid,
    kind character varying(40) NOT NULL,
    level character varying(40) NOT NULL,
    purchase_type integer,
    state character varying(40) NOT NULL,
    not_onboarded_here boolean NOT NULL,
    key_supplier boolean NOT NULL,
    agreement_supplier boolean NOT NULL,
    local character varying(40) NOT NULL DEFAULT ('Unknown'),
    environment_certified character varying(40) NOT NULL DEFAULT ('Unknown'),
    climate_challenged_on date,
    "from" date,
    "to" date,
    end_reason character varying(40) NOT NULL,
    bankrupt boolean NOT NULL,
    deleted_from_registry_on date,
    registry_checked_at timestamp with time zone,
    merged_into uuid,
    added_at timestamp with time zone NOT NULL,
    revision uuid NOT NULL,
    name_bits bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_register_supplier PRIMARY KEY (organisation_id, id)
);

CREATE TABLE register_supplier_key (
    organisation_id uuid NOT NULL,
    ledger character varying(100) NOT NULL,
    key character varying(400) NOT NULL,
    supplier uuid NOT NULL,
    stated jsonb NOT NULL,
    stated_to date,
    CONSTRAINT pk_register_supplier_key PRIMARY KEY (organisation_id, ledger, key)
);

CREATE TABLE register_supplier_year (
    organisation_id uuid NOT NULL,
    year smallint NOT NULL,
    supplier uuid NOT NULL,
    spend_nok numeric(18,2) NOT NULL,
    invoices integer NOT NULL,
    largest_nok numeric(18,2) NOT NULL,
    CONSTRAINT pk_register_supplier_year PRIMARY KEY (organisation_id, year, supplier)
);

CREATE TABLE register_tally (
    organisation_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    key character varying(400) NOT NULL,
    count bigint NOT NULL,
    spend_kroner bigint NOT NULL,
    CONSTRAINT pk_register_tally PRIMARY KEY (organisation_id, kind, key)
);

CREATE TABLE register_value_chain (
    organisation_id uuid NOT NULL,
    buying character varying(40) NOT NULL,
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_register_value_chain PRIMARY KEY (organisation_id)
);

CREATE TABLE register_value_chain_part (
    organisation_id uuid NOT NULL,
    position integer NOT NULL,
    role character varying(40) NOT NULL,
    direction character varying(40) NOT NULL,
    optional boolean NOT NULL,
    name character varying(400),
    activities character varying(400),
    CONSTRAINT pk_register_value_chain_part PRIMARY KEY (organisation_id, position)
);

CREATE TABLE register_word (
    organisation_id uuid NOT NULL,
    word character varying(400) COLLATE "C" NOT NULL,
    CONSTRAINT pk_register_word PRIMARY KEY (organisation_id, word)
);

CREATE TABLE risk_analysis (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    supplier uuid NOT NULL,
    level smallint NOT NULL,
    after uuid,
    opened_on date NOT NULL,
    done_on date,
    found character varying(8000),
    "with" character varying(8000),
    agreed character varying(8000),
    outcome character varying(40),
    plan character varying(8000),
    plan_owner character varying(400),
    plan_until date,
    at timestamp with time zone,
    by character varying(400),
    CONSTRAINT pk_risk_analysis PRIMARY KEY (organisation_id, id)
);

CREATE TABLE risk_analysis_rule (
    organisation_id uuid NOT NULL,
    days integer,
    at timestamp with time zone NOT NULL,
    by character varying(400) NOT NULL,
    CONSTRAINT pk_risk_analysis_rule PRIMARY KEY (organisation_id)
);

CREATE TABLE risk_assessment (
    organisation_id uuid NOT NULL,
    run uuid NOT NULL,
    supplier uuid NOT NULL,
    profile integer NOT NULL,
    level smallint NOT NULL,
    severity smallint NOT NULL,
    score real,
    confidence real NOT NULL,
    CONSTRAINT pk_risk_assessment PRIMARY KEY (organisation_id, run, supplier)
);

CREATE TABLE risk_blocked_article (
    organisation_id uuid NOT NULL,
    block uuid NOT NULL,
    article uuid NOT NULL,
    CONSTRAINT pk_risk_blocked_article PRIMARY KEY (organisation_id, block, article)
);

CREATE TABLE risk_claim (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    research uuid NOT NULL,
    text character varying(2000) NOT NULL,
    source character varying(2000) NOT NULL,
    page character varying(60),
    source_day date,
    sha256 character varying(64),
    CONSTRAINT pk_risk_claim PRIMARY KEY (organisation_id, id)
);

CREATE TABLE risk_cooperation (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    supplier uuid NOT NULL,
    analysis uuid NOT NULL,
    opened_on date NOT NULL,
    choice character varying(40),
    reason character varying(8000),
    exit_effects character varying(8000),
    heard character varying(8000),
    at timestamp with time zone,
    by character varying(400),
    CONSTRAINT pk_risk_cooperation PRIMARY KEY (organisation_id, id)
);

CREATE TABLE risk_desk_research (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    supplier uuid NOT NULL,
    computed_level smallint NOT NULL,
    day date NOT NULL,
    routines character varying(40) NOT NULL,
    due_diligence character varying(40) NOT NULL,
    category smallint NOT NULL,
    notes character varying(8000) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(400) NOT NULL,
    follow_up_by date,
    followed_up_on date,
    follow_up_result character varying(4000),
    CONSTRAINT pk_risk_desk_research PRIMARY KEY (organisation_id, id),
    CONSTRAINT ck_risk_desk_research_high CHECK (computed_level >= 3)
);

CREATE TABLE risk_edition (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    source character varying(2000) NOT NULL,
    edition character varying(2000) NOT NULL,
    terms character varying(4000) NOT NULL,
    file_name character varying(400) NOT NULL,
    sha256 character varying(400) NOT NULL,
    content bytea NOT NULL,
    values integer NOT NULL,
    columns jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(400) NOT NULL,
    state character varying(40) NOT NULL,
    retired_at timestamp with time zone,
    own_shape boolean NOT NULL,
    CONSTRAINT pk_risk_edition PRIMARY KEY (organisation_id, id)
);

CREATE TABLE risk_event (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    title character varying(200) NOT NULL,
    day date NOT NULL,
    countries character varying(1000) NOT NULL,
    area character varying(400),
    source character varying(2000) NOT NULL,
    text character varying(4000),
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    closed_on date,
    closed_by character varying(400),
    CONSTRAINT pk_risk_event PRIMARY KEY (organisation_id, id)
);

CREATE TABLE risk_event_decision (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    event uuid NOT NULL,
    supplier uuid NOT NULL,
    choice character varying(40) NOT NULL,
    reason character varying(4000) NOT NULL,
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    again_by date,
    CONSTRAINT pk_risk_event_decision PRIMARY KEY (organisation_id, id)
);

CREATE TABLE risk_exclusion (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    title character varying(200) NOT NULL,
    categories uuid[] NOT NULL,
    goods character varying(1000),
    countries character varying(1000) NOT NULL,
    area character varying(400),
    reason character varying(4000) NOT NULL,
    decided_by character varying(400) NOT NULL,
    decided_on date NOT NULL,
    "from" date NOT NULL,
    purchases_from date NOT NULL,
    review_by date NOT NULL,
    withdrawn_on date,
    withdrawn_by character varying(400),
    withdrawn_reason character varying(4000),
    CONSTRAINT pk_risk_exclusion PRIMARY KEY (organisation_id, id)
);

CREATE TABLE risk_exclusion_finding (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    rule uuid NOT NULL,
    supplier uuid NOT NULL,
    answer character varying(40) NOT NULL,
    reason character varying(4000) NOT NULL,
    through date NOT NULL,
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_risk_exclusion_finding PRIMARY KEY (organisation_id, id)
);

CREATE TABLE risk_factor_score (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    supplier uuid NOT NULL,
    part character varying(40) NOT NULL,
    score smallint,
    reason character varying(4000) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(400) NOT NULL,
    CONSTRAINT pk_risk_factor_score PRIMARY KEY (organisation_id, id)
);

CREATE TABLE risk_focus_country (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    year integer NOT NULL,
    country character varying(2) NOT NULL,
    grounds character varying(40) NOT NULL,
    reason character varying(4000) NOT NULL,
    score integer,
    suppliers integer NOT NULL,
    spend_kroner bigint NOT NULL,
    all_spend_kroner bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(400) NOT NULL,
    ended_at timestamp with time zone,
    ended_by character varying(400),
    end_reason character varying(4000),
    CONSTRAINT pk_risk_focus_country PRIMARY KEY (organisation_id, id)
);

CREATE TABLE risk_follow (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    year integer NOT NULL,
    version integer NOT NULL,
    rules jsonb NOT NULL,
    candidates integer NOT NULL,
    chosen integer NOT NULL,
    spend_kroner bigint NOT NULL,
    all_spend_kroner bigint NOT NULL,
    high integer NOT NULL,
    all_high integer NOT NULL,
    note character varying(4000) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(400) NOT NULL,
    CONSTRAINT pk_risk_follow PRIMARY KEY (organisation_id, id)
);

CREATE TABLE risk_follow_by_hand (
    organisation_id uuid NOT NULL,
    year integer NOT NULL,
    supplier uuid NOT NULL,
    reason character varying(4000) NOT NULL,
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_risk_follow_by_hand PRIMARY KEY (organisation_id, year, supplier)
);

CREATE TABLE risk_follow_supplier (
    organisation_id uuid NOT NULL,
    round uuid NOT NULL,
    supplier uuid NOT NULL,
    reasons integer NOT NULL,
    level smallint NOT NULL,
    spend_kroner bigint,
    CONSTRAINT pk_risk_follow_supplier PRIMARY KEY (organisation_id, round, supplier)
);

CREATE TABLE risk_judgement (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    subject character varying(400) NOT NULL,
    stage character varying(40) NOT NULL,
    topic character varying(60) NOT NULL,
    level smallint NOT NULL,
    reason character varying(4000) NOT NULL,
    source character varying(2000),
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    again_by date,
    CONSTRAINT pk_risk_judgement PRIMARY KEY (organisation_id, id)
);

CREATE TABLE risk_list_pair (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    supplier uuid NOT NULL,
    list character varying(100) NOT NULL,
    entry character varying(1000) NOT NULL,
    decision character varying(40) NOT NULL,
    reason character varying(4000),
    at timestamp with time zone NOT NULL,
    by character varying(400) NOT NULL,
    CONSTRAINT pk_risk_list_pair PRIMARY KEY (organisation_id, id)
);

CREATE TABLE risk_model_version (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    number integer NOT NULL,
    preset character varying(60) NOT NULL,
    model jsonb NOT NULL,
    reason character varying(4000) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(400) NOT NULL,
    CONSTRAINT pk_risk_model_version PRIMARY KEY (organisation_id, id)
);

CREATE TABLE risk_order_check (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    "order" character varying(400) NOT NULL,
    project character varying(400),
    supplier uuid,
    supplier_name character varying(400),
    category uuid,
    goods character varying(400),
    country character varying(400),
    area character varying(400),
    first character varying(40) NOT NULL,
    outcome character varying(40) NOT NULL,
    rule uuid,
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    proof character varying(4000),
    cleared_by character varying(400),
    cleared_at timestamp with time zone,
    CONSTRAINT pk_risk_order_check PRIMARY KEY (organisation_id, id)
);

CREATE TABLE risk_override (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    supplier uuid NOT NULL,
    to_level smallint NOT NULL,
    computed_level smallint NOT NULL,
    reason character varying(4000) NOT NULL,
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by character varying(400),
    withdrawn_reason character varying(4000),
    CONSTRAINT pk_risk_override PRIMARY KEY (organisation_id, id)
);

CREATE TABLE risk_procurement (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    year integer NOT NULL,
    title character varying(400) NOT NULL,
    on_high_risk_list boolean,
    climate character varying(40),
    animals character varying(40),
    people character varying(40),
    pointed_out boolean,
    changed character varying(40),
    change_reason character varying(4000),
    at timestamp with time zone NOT NULL,
    by character varying(400) NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_risk_procurement PRIMARY KEY (organisation_id, id),
    CONSTRAINT ck_risk_procurement_a CHECK (changed is distinct from 'A' or coalesce(on_high_risk_list, false) or coalesce(climate = 'Considerable', false) or coalesce(animals = 'Considerable', false))
);

CREATE TABLE risk_profile (
    organisation_id uuid NOT NULL,
    run uuid NOT NULL,
    number integer NOT NULL,
    result jsonb NOT NULL,
    CONSTRAINT pk_risk_profile PRIMARY KEY (organisation_id, run, number)
);

CREATE TABLE risk_run (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    model character varying(400) NOT NULL,
    model_version character varying(400) NOT NULL,
    editions jsonb NOT NULL,
    started_at timestamp with time zone NOT NULL,
    completed_at timestamp with time zone,
    by character varying(400) NOT NULL,
    suppliers integer NOT NULL,
    CONSTRAINT pk_risk_run PRIMARY KEY (organisation_id, id)
);

CREATE TABLE risk_sale_block (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    state character varying(40) NOT NULL,
    event uuid,
    owner character varying(400) NOT NULL,
    reason character varying(4000) NOT NULL,
    "from" date NOT NULL,
    review_by date,
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    moved_reason character varying(4000),
    moved_by character varying(400),
    moved_on date,
    CONSTRAINT pk_risk_sale_block PRIMARY KEY (organisation_id, id),
    CONSTRAINT ck_risk_sale_block_review CHECK (kind <> 'Temporary' or review_by is not null)
);

CREATE TABLE statements_accepted_finding (
    organisation_id uuid NOT NULL,
    statement uuid NOT NULL,
    "check" character varying(400) NOT NULL,
    key character varying(400) NOT NULL,
    found character varying(400) NOT NULL,
    reason character varying(2000),
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_statements_accepted_finding PRIMARY KEY (organisation_id, statement, "check", key)
);

CREATE TABLE statements_assignment (
    organisation_id uuid NOT NULL,
    statement uuid NOT NULL,
    key character varying(400) NOT NULL,
    person uuid NOT NULL,
    due date,
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_statements_assignment PRIMARY KEY (organisation_id, statement, key)
);

CREATE TABLE statements_base_level (
    organisation_id uuid NOT NULL,
    statement uuid NOT NULL,
    result character varying(40) NOT NULL,
    date date NOT NULL,
    by character varying(400) NOT NULL,
    url character varying(2000),
    CONSTRAINT pk_statements_base_level PRIMARY KEY (organisation_id, statement)
);

CREATE TABLE statements_bundle (
    organisation_id uuid NOT NULL,
    snapshot uuid NOT NULL,
    sha256 character varying(400) NOT NULL,
    size bigint NOT NULL,
    signed integer NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_statements_bundle PRIMARY KEY (organisation_id, snapshot, sha256)
);

CREATE TABLE statements_calendar_feed (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    "user" uuid NOT NULL,
    secret_hash bytea NOT NULL,
    language character varying(400) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_statements_calendar_feed PRIMARY KEY (organisation_id, id)
);

CREATE TABLE statements_comment (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    statement uuid NOT NULL,
    key character varying(400) NOT NULL,
    thread uuid,
    text character varying(4000) NOT NULL,
    by character varying(400) NOT NULL,
    "user" uuid,
    at timestamp with time zone NOT NULL,
    resolved_at timestamp with time zone,
    resolved_by character varying(400),
    CONSTRAINT pk_statements_comment PRIMARY KEY (organisation_id, id)
);

CREATE TABLE statements_counted_part (
    organisation_id uuid NOT NULL,
    statement uuid NOT NULL,
    part uuid NOT NULL,
    CONSTRAINT pk_statements_counted_part PRIMARY KEY (organisation_id, statement, part)
);

CREATE TABLE statements_covered_party (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    statement uuid NOT NULL,
    name character varying(200) NOT NULL,
    org_number character varying(400),
    relation character varying(40) NOT NULL,
    turnover_nok numeric(18,2),
    balance_nok numeric(18,2),
    full_time_equivalents numeric(18,2),
    employees integer,
    under_act boolean,
    own_statement boolean NOT NULL,
    signers character varying(4000),
    turnover_in character varying(40) NOT NULL,
    employees_in character varying(40) NOT NULL,
    suppliers_in_register boolean NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_statements_covered_party PRIMARY KEY (organisation_id, id)
);

CREATE TABLE statements_draft (
    organisation_id uuid NOT NULL,
    statement uuid NOT NULL,
    key character varying(400) NOT NULL,
    "user" uuid NOT NULL,
    form text NOT NULL,
    seen uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_statements_draft PRIMARY KEY (organisation_id, statement, key, "user")
);

CREATE TABLE statements_field (
    organisation_id uuid NOT NULL,
    statement uuid NOT NULL,
    key character varying(400) NOT NULL,
    content jsonb NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by character varying(400) NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_statements_field PRIMARY KEY (organisation_id, statement, key)
);

CREATE TABLE statements_handover (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    statement uuid NOT NULL,
    receiver character varying(200) NOT NULL,
    receiver_number character varying(400),
    content text NOT NULL,
    secret_hash bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by character varying(400) NOT NULL,
    expires timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    taken_at timestamp with time zone,
    taken_by character varying(400),
    revision uuid NOT NULL,
    CONSTRAINT pk_statements_handover PRIMARY KEY (organisation_id, id)
);

CREATE TABLE statements_publication (
    organisation_id uuid NOT NULL,
    snapshot uuid NOT NULL,
    channel character varying(40) NOT NULL,
    url character varying(2000),
    date date,
    at timestamp with time zone,
    unsigned_reason character varying(4000),
    revision uuid NOT NULL,
    CONSTRAINT pk_statements_publication PRIMARY KEY (organisation_id, snapshot, channel)
);

CREATE TABLE statements_received_part (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    "from" character varying(400) NOT NULL,
    from_number character varying(400),
    year integer NOT NULL,
    content text NOT NULL,
    sha256 character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(400) NOT NULL,
    CONSTRAINT pk_statements_received_part PRIMARY KEY (organisation_id, id)
);

CREATE TABLE statements_reviewer (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    statement uuid NOT NULL,
    name character varying(400) NOT NULL,
    body character varying(400) NOT NULL,
    secret_hash bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    last_seen timestamp with time zone,
    CONSTRAINT pk_statements_reviewer PRIMARY KEY (organisation_id, id)
);

CREATE TABLE statements_signature (
    organisation_id uuid NOT NULL,
    snapshot uuid NOT NULL,
    person uuid NOT NULL,
    place integer NOT NULL,
    name character varying(400) NOT NULL,
    role character varying(400) NOT NULL,
    state character varying(40) NOT NULL,
    method integer,
    town character varying(400),
    date date,
    at timestamp with time zone,
    reservation character varying(4000),
    decline_reason character varying(4000),
    revision uuid NOT NULL,
    CONSTRAINT pk_statements_signature PRIMARY KEY (organisation_id, snapshot, person)
);

CREATE TABLE statements_signed_file (
    organisation_id uuid NOT NULL,
    snapshot uuid NOT NULL,
    sha256 character varying(400) NOT NULL,
    name character varying(400) NOT NULL,
    by character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_statements_signed_file PRIMARY KEY (organisation_id, snapshot, sha256)
);

CREATE TABLE statements_signing_link (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    snapshot uuid NOT NULL,
    person uuid NOT NULL,
    secret_hash bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    CONSTRAINT pk_statements_signing_link PRIMARY KEY (organisation_id, id)
);

CREATE TABLE statements_snapshot (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    statement uuid NOT NULL,
    document text NOT NULL,
    sha256 character varying(400) NOT NULL,
    answers text NOT NULL,
    figures text NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(400) NOT NULL,
    CONSTRAINT pk_statements_snapshot PRIMARY KEY (organisation_id, id)
);

CREATE TABLE statements_statement (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    year integer NOT NULL,
    template character varying(400) NOT NULL,
    template_version integer NOT NULL,
    language character varying(400) NOT NULL,
    version integer NOT NULL,
    step_opening character varying(40) NOT NULL,
    with_plan boolean NOT NULL,
    state character varying(40) NOT NULL,
    "from" date NOT NULL,
    "to" date NOT NULL,
    started_at timestamp with time zone NOT NULL,
    carried_from uuid,
    started_from uuid,
    snapshot uuid,
    updates uuid,
    update_reason character varying(4000),
    revision uuid NOT NULL,
    CONSTRAINT pk_statements_statement PRIMARY KEY (organisation_id, id)
);

CREATE TABLE statements_told (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    channel character varying(40) NOT NULL,
    title character varying(300) NOT NULL,
    date date NOT NULL,
    url character varying(2000),
    revision uuid NOT NULL,
    CONSTRAINT pk_statements_told PRIMARY KEY (organisation_id, id)
);

CREATE TABLE statements_translated_edition (
    organisation_id uuid NOT NULL,
    snapshot uuid NOT NULL,
    language character varying(400) NOT NULL,
    number integer NOT NULL,
    document text NOT NULL,
    sha256 character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(400) NOT NULL,
    CONSTRAINT pk_statements_translated_edition PRIMARY KEY (organisation_id, snapshot, language, number)
);

CREATE TABLE statements_translated_text (
    organisation_id uuid NOT NULL,
    statement uuid NOT NULL,
    language character varying(400) NOT NULL,
    place character varying(400) NOT NULL,
    source text NOT NULL,
    text text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by character varying(400) NOT NULL,
    revision uuid NOT NULL,
    CONSTRAINT pk_statements_translated_text PRIMARY KEY (organisation_id, statement, language, place)
);

CREATE TABLE statements_translation (
    organisation_id uuid NOT NULL,
    statement uuid NOT NULL,
    language character varying(400) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    started_by character varying(400) NOT NULL,
    CONSTRAINT pk_statements_translation PRIMARY KEY (organisation_id, statement, language)
);

CREATE TABLE access_user_claim (
    id integer GENERATED BY DEFAULT AS IDENTITY,
    user_id uuid NOT NULL,
    claim_type character varying(400),
    claim_value character varying(400),
    CONSTRAINT pk_access_user_claim PRIMARY KEY (id),
    CONSTRAINT fk_access_user_claim_user_id FOREIGN KEY (user_id) REFERENCES access_user (id) ON DELETE CASCADE
);

CREATE TABLE access_user_login (
    login_provider character varying(128) NOT NULL,
    provider_key character varying(128) NOT NULL,
    provider_display_name character varying(400),
    user_id uuid NOT NULL,
    CONSTRAINT pk_access_user_login PRIMARY KEY (login_provider, provider_key),
    CONSTRAINT fk_access_user_login_user_id FOREIGN KEY (user_id) REFERENCES access_user (id) ON DELETE CASCADE
);

CREATE TABLE access_user_passkey (
    credential_id bytea NOT NULL,
    user_id uuid NOT NULL,
    "Data" jsonb NOT NULL,
    CONSTRAINT pk_access_user_passkey PRIMARY KEY (credential_id),
    CONSTRAINT fk_access_user_passkey_user_id FOREIGN KEY (user_id) REFERENCES access_user (id) ON DELETE CASCADE
);

CREATE TABLE access_user_token (
    user_id uuid NOT NULL,
    login_provider character varying(128) NOT NULL,
    name character varying(128) NOT NULL,
    value character varying(4000),
    CONSTRAINT pk_access_user_token PRIMARY KEY (user_id, login_provider, name),
    CONSTRAINT fk_access_user_token_user_id FOREIGN KEY (user_id) REFERENCES access_user (id) ON DELETE CASCADE
);

CREATE INDEX ix_access_user_normalized_email ON access_user (normalized_email);

CREATE UNIQUE INDEX ix_access_user_normalized_user_name ON access_user (normalized_user_name);

CREATE INDEX ix_access_user_claim_user_id ON access_user_claim (user_id);

CREATE INDEX ix_access_user_login_user_id ON access_user_login (user_id);

CREATE INDEX ix_access_user_passkey_user_id ON access_user_passkey (user_id);

CREATE INDEX ix_engagement_agreement_organisation_id_supplier ON engagement_agreement (organisation_id, supplier);

CREATE INDEX ix_engagement_audit_organisation_id_day ON engagement_audit (organisation_id, day);

CREATE INDEX ix_engagement_audit_organisation_id_supplier ON engagement_audit (organisation_id, supplier);

CREATE INDEX ix_engagement_code_acceptance_organisation_id_code_supplier ON engagement_code_acceptance (organisation_id, code, supplier);

CREATE INDEX ix_engagement_code_exception_organisation_id_code_supplier ON engagement_code_exception (organisation_id, code, supplier);

CREATE INDEX ix_engagement_condition_organisation_id_supplier ON engagement_condition (organisation_id, supplier);

CREATE INDEX ix_engagement_contact_organisation_id_supplier ON engagement_contact (organisation_id, supplier);

CREATE INDEX ix_engagement_criteria_evaluation_organisation_id_supplier ON engagement_criteria_evaluation (organisation_id, supplier);

CREATE UNIQUE INDEX ix_engagement_dispatch_organisation_id_campaign_supplier ON engagement_dispatch (organisation_id, campaign, supplier);

CREATE INDEX ix_engagement_dispatch_organisation_id_supplier ON engagement_dispatch (organisation_id, supplier);

CREATE INDEX ix_engagement_event_invitation_organisation_id_supplier ON engagement_event_invitation (organisation_id, supplier);

CREATE INDEX ix_engagement_finding_proposal_organisation_id_state ON engagement_finding_proposal (organisation_id, state);

CREATE INDEX ix_engagement_follow_up_organisation_id_meeting ON engagement_follow_up (organisation_id, meeting);

CREATE INDEX ix_engagement_link_organisation_id_dispatch ON engagement_link (organisation_id, dispatch);

CREATE INDEX ix_engagement_mail_organisation_id_dispatch ON engagement_mail (organisation_id, dispatch);

CREATE INDEX ix_engagement_meeting_organisation_id_day ON engagement_meeting (organisation_id, day);

CREATE INDEX ix_engagement_meeting_organisation_id_supplier ON engagement_meeting (organisation_id, supplier);

CREATE INDEX ix_engagement_message_organisation_id_dispatch ON engagement_message (organisation_id, dispatch);

CREATE INDEX ix_engagement_published_organisation_id_supplier ON engagement_published (organisation_id, supplier);

CREATE INDEX ix_engagement_supplier_notice_organisation_id_agreement ON engagement_supplier_notice (organisation_id, agreement);

CREATE UNIQUE INDEX ix_impacts_candidate_organisation_id_topic_goods_place ON impacts_candidate (organisation_id, topic, goods, place);

CREATE INDEX ix_impacts_dialogue_organisation_id_impact ON impacts_dialogue (organisation_id, impact);

CREATE INDEX ix_impacts_gap_organisation_id_impact ON impacts_gap (organisation_id, impact);

CREATE INDEX ix_impacts_goal_organisation_id_impact ON impacts_goal (organisation_id, impact);

CREATE INDEX ix_impacts_goal_year_organisation_id_year ON impacts_goal_year (organisation_id, year);

CREATE INDEX ix_impacts_impact_supplier_organisation_id_supplier ON impacts_impact_supplier (organisation_id, supplier);

CREATE INDEX ix_impacts_impact_year_organisation_id_year ON impacts_impact_year (organisation_id, year);

CREATE INDEX ix_impacts_indicator_organisation_id_impact ON impacts_indicator (organisation_id, impact);

CREATE INDEX ix_impacts_materiality_organisation_id_year ON impacts_materiality (organisation_id, year);

CREATE INDEX ix_impacts_materiality_voice_organisation_id_year ON impacts_materiality_voice (organisation_id, year);

CREATE INDEX ix_impacts_measure_organisation_id_year ON impacts_measure (organisation_id, year);

CREATE INDEX ix_impacts_measure_impact_organisation_id_impact ON impacts_measure_impact (organisation_id, impact);

CREATE INDEX ix_impacts_measure_supplier_organisation_id_supplier ON impacts_measure_supplier (organisation_id, supplier);

CREATE INDEX ix_impacts_remedy_act_organisation_id_case ON impacts_remedy_act (organisation_id, "case");

CREATE INDEX ix_impacts_remedy_case_organisation_id_supplier ON impacts_remedy_case (organisation_id, supplier);

CREATE INDEX ix_impacts_review_change_organisation_id_year ON impacts_review_change (organisation_id, year);

CREATE INDEX ix_impacts_review_minute_organisation_id_held_on ON impacts_review_minute (organisation_id, held_on);

CREATE INDEX ix_impacts_source_organisation_id_impact ON impacts_source (organisation_id, impact);

CREATE UNIQUE INDEX ux_organisations_body_board ON organisations_body (organisation_id) WHERE acts_as_board;

CREATE INDEX ix_organisations_person_user ON organisations_person ("user");

CREATE INDEX ix_platform_log_organisation_id_entity_entity_id ON platform_log (organisation_id, entity, entity_id);

CREATE INDEX ix_register_article_organisation_id_country ON register_article (organisation_id, country);

CREATE INDEX ix_register_article_organisation_id_name ON register_article (organisation_id, name);

CREATE UNIQUE INDEX ix_register_article_organisation_id_number ON register_article (organisation_id, number);

CREATE INDEX ix_register_article_organisation_id_supplier ON register_article (organisation_id, supplier);

CREATE UNIQUE INDEX ix_register_category_organisation_id_number ON register_category (organisation_id, number);

CREATE UNIQUE INDEX ix_register_component_organisation_id_supplier_name ON register_component (organisation_id, supplier, name);

CREATE INDEX ix_register_import_organisation_id_sha256 ON register_import (organisation_id, sha256);

CREATE INDEX ix_register_registry_answer_organisation_id_outcome ON register_registry_answer (organisation_id, outcome);

CREATE INDEX ix_register_site_organisation_id_country ON register_site (organisation_id, country);

CREATE INDEX ix_register_site_organisation_id_supplier ON register_site (organisation_id, supplier);

CREATE INDEX ix_register_standing_organisation_id_category_rank_supplier ON register_standing (organisation_id, category, rank DESC, supplier DESC) INCLUDE (country, name_bits);

CREATE INDEX ix_register_standing_organisation_id_category_spend_rank_suppli ON register_standing (organisation_id, category, spend_rank DESC, supplier DESC) INCLUDE (country, name_bits);

CREATE INDEX ix_register_standing_organisation_id_country_rank_supplier ON register_standing (organisation_id, country, rank DESC, supplier DESC) INCLUDE (category, name_bits);

CREATE INDEX ix_register_standing_organisation_id_country_spend_rank_supplie ON register_standing (organisation_id, country, spend_rank DESC, supplier DESC) INCLUDE (category, name_bits);

CREATE INDEX ix_register_standing_organisation_id_rank_supplier ON register_standing (organisation_id, rank DESC, supplier DESC) INCLUDE (country, category, name_bits);

CREATE INDEX ix_register_standing_organisation_id_spend_rank_supplier ON register_standing (organisation_id, spend_rank DESC, supplier DESC) INCLUDE (country, category, name_bits);

CREATE INDEX ix_register_supplier_organisation_id_category_name ON register_supplier (organisation_id, category, name);

CREATE INDEX ix_register_supplier_organisation_id_country_name ON register_supplier (organisation_id, country, name);

CREATE INDEX ix_register_supplier_organisation_id_merged_into ON register_supplier (organisation_id, merged_into) WHERE merged_into is not null;

CREATE INDEX ix_register_supplier_organisation_id_name ON register_supplier (organisation_id, name);

CREATE INDEX ix_register_supplier_organisation_id_org_number ON register_supplier (organisation_id, org_number);

CREATE INDEX ix_register_supplier_key_organisation_id_supplier ON register_supplier_key (organisation_id, supplier);

CREATE INDEX ix_register_supplier_year_organisation_id_year_spend_nok_suppli ON register_supplier_year (organisation_id, year, spend_nok DESC, supplier);

CREATE UNIQUE INDEX ix_risk_analysis_organisation_id_after ON risk_analysis (organisation_id, after) WHERE after is not null;

CREATE INDEX ix_risk_analysis_organisation_id_supplier ON risk_analysis (organisation_id, supplier);

CREATE INDEX ix_risk_blocked_article_organisation_id_article ON risk_blocked_article (organisation_id, article);

CREATE INDEX ix_risk_claim_organisation_id_research ON risk_claim (organisation_id, research);

CREATE UNIQUE INDEX ix_risk_cooperation_organisation_id_analysis ON risk_cooperation (organisation_id, analysis);

CREATE INDEX ix_risk_cooperation_organisation_id_supplier ON risk_cooperation (organisation_id, supplier);

CREATE INDEX ix_risk_desk_research_organisation_id_supplier ON risk_desk_research (organisation_id, supplier);

CREATE INDEX ix_risk_event_decision_organisation_id_event ON risk_event_decision (organisation_id, event);

CREATE INDEX ix_risk_event_decision_organisation_id_supplier ON risk_event_decision (organisation_id, supplier);

CREATE INDEX ix_risk_exclusion_finding_organisation_id_rule_supplier ON risk_exclusion_finding (organisation_id, rule, supplier);

CREATE INDEX ix_risk_factor_score_organisation_id_supplier ON risk_factor_score (organisation_id, supplier);

CREATE UNIQUE INDEX ix_risk_focus_country_organisation_id_year_country ON risk_focus_country (organisation_id, year, country) WHERE ended_at is null;

CREATE UNIQUE INDEX ix_risk_follow_organisation_id_year_version ON risk_follow (organisation_id, year, version);

CREATE INDEX ix_risk_follow_supplier_organisation_id_supplier ON risk_follow_supplier (organisation_id, supplier);

CREATE INDEX ix_risk_list_pair_organisation_id_supplier ON risk_list_pair (organisation_id, supplier);

CREATE UNIQUE INDEX ix_risk_model_version_organisation_id_number ON risk_model_version (organisation_id, number);

CREATE INDEX ix_risk_order_check_organisation_id_outcome ON risk_order_check (organisation_id, outcome);

CREATE INDEX ix_risk_order_check_organisation_id_supplier ON risk_order_check (organisation_id, supplier);

CREATE INDEX ix_risk_override_organisation_id_supplier ON risk_override (organisation_id, supplier);

CREATE INDEX ix_risk_procurement_organisation_id_year ON risk_procurement (organisation_id, year);

CREATE INDEX ix_statements_assignment_organisation_id_person ON statements_assignment (organisation_id, person);

CREATE UNIQUE INDEX ix_statements_calendar_feed_organisation_id_user ON statements_calendar_feed (organisation_id, "user");

CREATE INDEX ix_statements_comment_organisation_id_statement_key ON statements_comment (organisation_id, statement, key);

CREATE UNIQUE INDEX ix_statements_covered_party_organisation_id_statement_org_numbe ON statements_covered_party (organisation_id, statement, org_number);

CREATE INDEX ix_statements_handover_organisation_id_statement ON statements_handover (organisation_id, statement);

CREATE INDEX ix_statements_reviewer_organisation_id_statement ON statements_reviewer (organisation_id, statement);

CREATE INDEX ix_statements_signing_link_organisation_id_snapshot_person ON statements_signing_link (organisation_id, snapshot, person);

CREATE INDEX ix_statements_snapshot_organisation_id_statement ON statements_snapshot (organisation_id, statement);

CREATE UNIQUE INDEX ix_statements_statement_organisation_id_year_template_version ON statements_statement (organisation_id, year, template, version);

CREATE INDEX ix_statements_told_organisation_id_date ON statements_told (organisation_id, date);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122123430_Start', '10.0.14');

