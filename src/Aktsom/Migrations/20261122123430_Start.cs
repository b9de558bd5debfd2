using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Aktsom.Migrations
{
    /// <inheritdoc />
    public partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_user",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    language = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    theme = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    last_sign_in = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    security_stamp = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    phone_number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_user", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "engagement_agreement",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    responsible = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    key = table.Column<bool>(type: "boolean", nullable: false),
                    despite_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    assessment_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    assessment = table.Column<Guid>(type: "uuid", nullable: true),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    assessed_level = table.Column<short>(type: "smallint", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_agreement", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "engagement_agreement_terms",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement = table.Column<Guid>(type: "uuid", nullable: false),
                    clauses = table.Column<Guid>(type: "uuid", nullable: true),
                    clauses_version = table.Column<int>(type: "integer", nullable: true),
                    renegotiated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    delivery_terms = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    payment_terms = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    order_days = table.Column<List<DateOnly>>(type: "date[]", nullable: false),
                    order_every_weeks = table.Column<int>(type: "integer", nullable: true),
                    minimum_order = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    changed_needs = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    lead_days = table.Column<int>(type: "integer", nullable: true),
                    payment_days = table.Column<int>(type: "integer", nullable: true),
                    notice_days = table.Column<int>(type: "integer", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_agreement_terms", x => new { x.organisation_id, x.agreement });
                });

            migrationBuilder.CreateTable(
                name: "engagement_answer",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispatch = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    values = table.Column<List<string>>(type: "text[]", nullable: false),
                    where = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    page = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    from = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    verification = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    treatment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    treatment_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    treated_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    treated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_answer", x => new { x.organisation_id, x.dispatch, x.code });
                });

            migrationBuilder.CreateTable(
                name: "engagement_answer_key",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "text", maxLength: 400, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_answer_key", x => x.organisation_id);
                });

            migrationBuilder.CreateTable(
                name: "engagement_audit",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    producer = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    scheme = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    rating = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    report_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    auditor = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    found = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_audit", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "engagement_campaign",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    set = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    set_version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    levels = table.Column<List<int>>(type: "integer[]", nullable: false),
                    categories = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    min_spend_kroner = table.Column<long>(type: "bigint", nullable: true),
                    central_only = table.Column<bool>(type: "boolean", nullable: false),
                    beyond_reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    wording = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    reminder_days = table.Column<List<int>>(type: "integer[]", nullable: false),
                    send_month = table.Column<int>(type: "integer", nullable: true),
                    treat_from = table.Column<DateOnly>(type: "date", nullable: true),
                    treat_to = table.Column<DateOnly>(type: "date", nullable: true),
                    address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    made_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_campaign", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "engagement_campaign_questions",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign = table.Column<Guid>(type: "uuid", nullable: false),
                    json = table.Column<string>(type: "text", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_campaign_questions", x => new { x.organisation_id, x.campaign });
                });

            migrationBuilder.CreateTable(
                name: "engagement_clause_rule",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_clause_rule", x => x.organisation_id);
                });

            migrationBuilder.CreateTable(
                name: "engagement_code",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    scopes = table.Column<int[]>(type: "integer[]", nullable: false),
                    made_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_code", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "engagement_code_acceptance",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    signer = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    signer_title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    proof = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    form = table.Column<Guid>(type: "uuid", nullable: true),
                    own_code = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_code_acceptance", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "engagement_code_check",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    offer = table.Column<Guid>(type: "uuid", nullable: false),
                    checklist = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    checklist_version = table.Column<int>(type: "integer", nullable: false),
                    topics = table.Column<string>(type: "jsonb", maxLength: 400, nullable: false),
                    result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_code_check", x => new { x.organisation_id, x.offer });
                });

            migrationBuilder.CreateTable(
                name: "engagement_code_exception",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_code_exception", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "engagement_code_version",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text_nb = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    text_en = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: true),
                    public_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    calls_for_fresh = table.Column<bool>(type: "boolean", nullable: false),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    next_review = table.Column<DateOnly>(type: "date", nullable: true),
                    made_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_code_version", x => new { x.organisation_id, x.code, x.number });
                });

            migrationBuilder.CreateTable(
                name: "engagement_condition",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    evaluation = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    evidence_on = table.Column<DateOnly>(type: "date", nullable: true),
                    evidence_link = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    evidence_file = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    evidence_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_condition", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_engagement_condition_evidence", "state not in ('EvidenceReceived', 'Met') or (evidence_on is not null and coalesce(evidence_link, evidence_file) is not null)");
                });

            migrationBuilder.CreateTable(
                name: "engagement_contact",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_contact", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "engagement_criteria_evaluation",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    audit_score = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    minimum_score = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    certificate = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    minimum_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    wishes = table.Column<int[]>(type: "integer[]", nullable: false),
                    gri = table.Column<bool>(type: "boolean", nullable: false),
                    wish_points = table.Column<int>(type: "integer", nullable: false),
                    most_points = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_criteria_evaluation", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "engagement_criteria_rule",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    demanded = table.Column<bool>(type: "boolean", nullable: false),
                    minimum_score = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    points = table.Column<List<int>>(type: "integer[]", nullable: false),
                    gri_extra = table.Column<int>(type: "integer", nullable: false),
                    certified_extra = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_criteria_rule", x => x.organisation_id);
                });

            migrationBuilder.CreateTable(
                name: "engagement_dispatch",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    by_hand = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    contact_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    contact_email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    contact_language = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reminders = table.Column<int>(type: "integer", nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    late = table.Column<bool>(type: "boolean", nullable: false),
                    signed_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    signer_title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    declined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decline_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    reopen_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    score_points = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    score_most = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    answered = table.Column<int>(type: "integer", nullable: false),
                    asked = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_dispatch", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "engagement_event",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    about = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    written_on = table.Column<DateOnly>(type: "date", nullable: true),
                    written = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_event", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "engagement_event_invitation",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    took_part = table.Column<bool>(type: "boolean", nullable: false),
                    participants = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_event_invitation", x => new { x.organisation_id, x.@event, x.supplier });
                });

            migrationBuilder.CreateTable(
                name: "engagement_evidence",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispatch = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_evidence", x => new { x.organisation_id, x.dispatch, x.code, x.sha256 });
                });

            migrationBuilder.CreateTable(
                name: "engagement_finding_proposal",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispatch = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    campaign = table.Column<Guid>(type: "uuid", nullable: true),
                    agreement = table.Column<Guid>(type: "uuid", nullable: true),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    topic = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    decided_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_finding_proposal", x => new { x.organisation_id, x.dispatch, x.code });
                });

            migrationBuilder.CreateTable(
                name: "engagement_follow_up",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ours = table.Column<bool>(type: "boolean", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_follow_up", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "engagement_link",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispatch = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_seen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    handed_over_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_link", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "engagement_mail",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    letter = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    to_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    to_email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    body = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    sealed_link = table.Column<string>(type: "text", maxLength: 400, nullable: true),
                    dispatch = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fault = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    tries = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_mail", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "engagement_mail_sender",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    reply_to = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    code_of = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    code_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    proven_of = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    proven_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_mail_sender", x => x.organisation_id);
                });

            migrationBuilder.CreateTable(
                name: "engagement_meeting",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    agenda = table.Column<List<string>>(type: "text[]", nullable: false),
                    participants = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    standing_item = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    minutes = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_meeting", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "engagement_message",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispatch = table.Column<Guid>(type: "uuid", nullable: false),
                    from_supplier = table.Column<bool>(type: "boolean", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_message", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "engagement_own_set",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    set = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    not_carried = table.Column<List<string>>(type: "text[]", nullable: false),
                    released_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_own_set", x => new { x.organisation_id, x.set, x.version });
                });

            migrationBuilder.CreateTable(
                name: "engagement_payment_year",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    paid = table.Column<int>(type: "integer", nullable: false),
                    on_time = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_payment_year", x => new { x.organisation_id, x.year });
                    table.CheckConstraint("ck_engagement_payment_year_on_time", "on_time between 0 and paid");
                });

            migrationBuilder.CreateTable(
                name: "engagement_published",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    link = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_published", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "engagement_published_place",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document = table.Column<Guid>(type: "uuid", nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    page = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_published_place", x => new { x.organisation_id, x.document, x.fingerprint });
                });

            migrationBuilder.CreateTable(
                name: "engagement_supplier_notice",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement = table.Column<Guid>(type: "uuid", nullable: false),
                    received = table.Column<DateOnly>(type: "date", nullable: false),
                    about = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_supplier_notice", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "impacts_candidate",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    goods = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    place = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    level = table.Column<short>(type: "smallint", nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    suppliers = table.Column<int>(type: "integer", nullable: false),
                    spend_kroner = table.Column<long>(type: "bigint", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    impact = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    decided_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_candidate", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "impacts_chain_depth",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    area = table.Column<Guid>(type: "uuid", nullable: false),
                    tier = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_chain_depth", x => new { x.organisation_id, x.year, x.area });
                    table.CheckConstraint("ck_impacts_chain_depth_tier", "tier between 1 and 6");
                });

            migrationBuilder.CreateTable(
                name: "impacts_dialogue",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    impact = table.Column<Guid>(type: "uuid", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    group = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    affected = table.Column<bool>(type: "boolean", nullable: false),
                    form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    heard = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_dialogue", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "impacts_gap",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    impact = table.Column<Guid>(type: "uuid", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    plan = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    closed = table.Column<DateOnly>(type: "date", nullable: true),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_gap", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "impacts_goal",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    impact = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    un_goals = table.Column<int[]>(type: "integer[]", nullable: false),
                    continues = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_goal", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "impacts_goal_year",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    goal = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    measured_by = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    due_from = table.Column<DateOnly>(type: "date", nullable: true),
                    due_to = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status_text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_goal_year", x => new { x.organisation_id, x.goal, x.year });
                });

            migrationBuilder.CreateTable(
                name: "impacts_hours",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hours_a_week = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    look_closer_minutes = table.Column<int>(type: "integer", nullable: false),
                    find_out_minutes = table.Column<int>(type: "integer", nullable: false),
                    judge_minutes = table.Column<int>(type: "integer", nullable: false),
                    statement_hours = table.Column<int>(type: "integer", nullable: false),
                    use_learned = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_hours", x => x.organisation_id);
                });

            migrationBuilder.CreateTable(
                name: "impacts_impact_supplier",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    impact = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_impact_supplier", x => new { x.organisation_id, x.impact, x.year, x.supplier });
                });

            migrationBuilder.CreateTable(
                name: "impacts_impact_year",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    impact = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    harm = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    affected = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    topics = table.Column<string[]>(type: "text[]", nullable: false),
                    issues = table.Column<string[]>(type: "text[]", nullable: false),
                    un_goals = table.Column<int[]>(type: "integer[]", nullable: false),
                    places = table.Column<string[]>(type: "text[]", nullable: false),
                    area = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    scale = table.Column<int>(type: "integer", nullable: true),
                    scale_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    scope = table.Column<int>(type: "integer", nullable: true),
                    scope_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    irremediability = table.Column<int>(type: "integer", nullable: true),
                    irremediability_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    likelihood = table.Column<int>(type: "integer", nullable: true),
                    likelihood_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    gross = table.Column<bool>(type: "boolean", nullable: true),
                    many_affected = table.Column<bool>(type: "boolean", nullable: true),
                    lasting = table.Column<bool>(type: "boolean", nullable: true),
                    involvement = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    own_act_is_enough = table.Column<bool>(type: "boolean", nullable: true),
                    own_act_adds = table.Column<bool>(type: "boolean", nullable: true),
                    linked_by_business = table.Column<bool>(type: "boolean", nullable: true),
                    involvement_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    involvement_review = table.Column<DateOnly>(type: "date", nullable: true),
                    prioritised = table.Column<bool>(type: "boolean", nullable: true),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    carried_from_year = table.Column<int>(type: "integer", nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    outcome_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    reviewed = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_impact_year", x => new { x.organisation_id, x.impact, x.year });
                });

            migrationBuilder.CreateTable(
                name: "impacts_indicator",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    whole = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    explanation = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    direction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    figure = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    impact = table.Column<Guid>(type: "uuid", nullable: true),
                    area = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    base_year = table.Column<int>(type: "integer", nullable: true),
                    target_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    target_value = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    target_year = table.Column<int>(type: "integer", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_indicator", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "impacts_indicator_year",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    numerator = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    denominator = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    value = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    computed = table.Column<bool>(type: "boolean", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_indicator_year", x => new { x.organisation_id, x.indicator, x.year });
                });

            migrationBuilder.CreateTable(
                name: "impacts_materiality",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    activity = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    nature = table.Column<bool>(type: "boolean", nullable: false),
                    impact_weight = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    impact_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    financial_weight = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    financial_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    impact = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_materiality", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "impacts_materiality_voice",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    group = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    people = table.Column<int>(type: "integer", nullable: true),
                    heard = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_materiality_voice", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "impacts_measure",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    response = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    area = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    goal = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    due_from = table.Column<DateOnly>(type: "date", nullable: true),
                    due_to = table.Column<DateOnly>(type: "date", nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    cancelled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    hours = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    hours_spent = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    expected_effect = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    seen_effect = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    un_goals = table.Column<int[]>(type: "integer[]", nullable: false),
                    leverage = table.Column<string[]>(type: "text[]", nullable: false),
                    outside_parties = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    where = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_measure", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "impacts_measure_impact",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure = table.Column<Guid>(type: "uuid", nullable: false),
                    impact = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_measure_impact", x => new { x.organisation_id, x.measure, x.impact });
                });

            migrationBuilder.CreateTable(
                name: "impacts_measure_move",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_measure_move", x => new { x.organisation_id, x.measure, x.at });
                });

            migrationBuilder.CreateTable(
                name: "impacts_measure_supplier",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_measure_supplier", x => new { x.organisation_id, x.measure, x.supplier });
                });

            migrationBuilder.CreateTable(
                name: "impacts_remedy_act",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    amount_nok = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    evidence = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_remedy_act", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "impacts_remedy_case",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    harm = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: true),
                    impact = table.Column<Guid>(type: "uuid", nullable: true),
                    involvement = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    affected = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    affected_count = table.Column<int>(type: "integer", nullable: true),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    outside_parties = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    heard = table.Column<int[]>(type: "integer[]", nullable: false),
                    heard_how = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    recognised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_remedy_case", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "impacts_review_change",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    outcome = table.Column<int>(type: "integer", nullable: true),
                    outcome_note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_review_change", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "impacts_review_minute",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    report_on = table.Column<DateOnly>(type: "date", nullable: false),
                    participants = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_review_minute", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "impacts_round",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_round", x => new { x.organisation_id, x.year });
                });

            migrationBuilder.CreateTable(
                name: "impacts_round_mark",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    point = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_round_mark", x => new { x.organisation_id, x.year, x.point });
                });

            migrationBuilder.CreateTable(
                name: "impacts_source",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    impact = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    certainty = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    link = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_source", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "impacts_year_review",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    participants = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    mapping = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    mapping_why = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    measures = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    measures_why = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    harm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    harm_why = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    learnt = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts_year_review", x => new { x.organisation_id, x.year });
                });

            migrationBuilder.CreateTable(
                name: "organisations_body",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    acts_as_board = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations_body", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "organisations_breach",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    about = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    ended = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations_breach", x => new { x.organisation_id, x.year, x.kind, x.about });
                });

            migrationBuilder.CreateTable(
                name: "organisations_change",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    what = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations_change", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "organisations_chosen_un_goal",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations_chosen_un_goal", x => new { x.organisation_id, x.year, x.number });
                });

            migrationBuilder.CreateTable(
                name: "organisations_governing_document",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    what = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    formalisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    formalise_by = table.Column<DateOnly>(type: "date", nullable: true),
                    url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    un_goals = table.Column<int[]>(type: "integer[]", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations_governing_document", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "organisations_invitation",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations_invitation", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "organisations_organisation",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    org_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    nace_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    sells_to_public_sector = table.Column<bool>(type: "boolean", nullable: false),
                    products = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    information_request_email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    contact_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    contact_title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    contact_email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    slug = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    colour = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    is_example = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations_organisation", x => x.organisation_id);
                });

            migrationBuilder.CreateTable(
                name: "organisations_person",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "nb-NO-x-icu"),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    user = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations_person", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "organisations_public_address",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    is_current = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations_public_address", x => x.slug);
                });

            migrationBuilder.CreateTable(
                name: "organisations_relation",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    share_percent = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations_relation", x => new { x.organisation_id, x.child, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "organisations_role",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations_role", x => new { x.organisation_id, x.person, x.role, x.from });
                });

            migrationBuilder.CreateTable(
                name: "organisations_year",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    turnover_nok = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    purchases_nok = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    balance_nok = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    employees = table.Column<int>(type: "integer", nullable: true),
                    full_time_equivalents = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    public_interest_entity = table.Column<bool>(type: "boolean", nullable: false),
                    group_turnover_nok = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    group_balance_nok = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    group_full_time_equivalents = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    covered_by_judgement = table.Column<bool>(type: "boolean", nullable: true),
                    judgement_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations_year", x => new { x.organisation_id, x.year });
                });

            migrationBuilder.CreateTable(
                name: "platform_file",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    media_type = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_file", x => new { x.organisation_id, x.sha256 });
                });

            migrationBuilder.CreateTable(
                name: "platform_log",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    person_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    act = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    entity = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    entity_id = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    before = table.Column<string>(type: "text", maxLength: 400, nullable: true),
                    after = table.Column<string>(type: "text", maxLength: 400, nullable: true),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_log", x => new { x.organisation_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "platform_log_head",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_log_head", x => x.organisation_id);
                });

            migrationBuilder.CreateTable(
                name: "platform_protection_key",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    xml = table.Column<string>(type: "text", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_protection_key", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "platform_setting",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    value = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_setting", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "register_article",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "nb-NO-x-icu"),
                    product_group = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    supplier = table.Column<Guid>(type: "uuid", nullable: true),
                    supplier_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    country = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    area = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    origin_text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    label = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    active_from = table.Column<DateOnly>(type: "date", nullable: false),
                    active_to = table.Column<DateOnly>(type: "date", nullable: true),
                    origin_from = table.Column<DateOnly>(type: "date", nullable: true),
                    label_from = table.Column<DateOnly>(type: "date", nullable: true),
                    import = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_article", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "register_article_import",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    whole = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    rejected = table.Column<int>(type: "integer", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    @out = table.Column<int>(name: "out", type: "integer", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    saved_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_article_import", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "register_article_label",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    counts = table.Column<bool>(type: "boolean", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_article_label", x => new { x.organisation_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "register_article_row",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    import = table.Column<Guid>(type: "uuid", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    line = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    product_group = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    supplier = table.Column<Guid>(type: "uuid", nullable: true),
                    supplier_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    country = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    area = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    origin_text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    label = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    fault = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_article_row", x => new { x.organisation_id, x.import, x.row });
                });

            migrationBuilder.CreateTable(
                name: "register_category",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_category", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "register_category_choice",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    category = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    chosen_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_category_choice", x => new { x.organisation_id, x.year, x.category });
                });

            migrationBuilder.CreateTable(
                name: "register_component",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "nb-NO-x-icu"),
                    site = table.Column<Guid>(type: "uuid", nullable: true),
                    known_on = table.Column<DateOnly>(type: "date", nullable: true),
                    added_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_component", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "register_counting_rule",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    invoiced_more_than_nok = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    central_only = table.Column<bool>(type: "boolean", nullable: false),
                    include_business_partners = table.Column<bool>(type: "boolean", nullable: false),
                    step_two_from_nok = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    step_three_above_nok = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    large_above_nok = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    repeated_from = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_counting_rule", x => x.organisation_id);
                });

            migrationBuilder.CreateTable(
                name: "register_duplicate",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first = table.Column<Guid>(type: "uuid", nullable: false),
                    second = table.Column<Guid>(type: "uuid", nullable: false),
                    score = table.Column<float>(type: "real", nullable: false),
                    reasons = table.Column<string>(type: "jsonb", maxLength: 400, nullable: false),
                    decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decided_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_duplicate", x => new { x.organisation_id, x.first, x.second });
                });

            migrationBuilder.CreateTable(
                name: "register_import",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    kind = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ledger = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ledger_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    owner = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    rows_read = table.Column<long>(type: "bigint", nullable: false),
                    look_alikes_later = table.Column<bool>(type: "boolean", nullable: false),
                    assumed_year = table.Column<int>(type: "integer", nullable: true),
                    vat_unknown = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    rejected = table.Column<int>(type: "integer", nullable: false),
                    set_aside = table.Column<int>(type: "integer", nullable: false),
                    gone = table.Column<int>(type: "integer", nullable: false),
                    suppliers = table.Column<int>(type: "integer", nullable: false),
                    warnings = table.Column<string>(type: "jsonb", maxLength: 400, nullable: false),
                    table = table.Column<string>(type: "jsonb", maxLength: 400, nullable: true),
                    mapping = table.Column<string>(type: "jsonb", maxLength: 400, nullable: true),
                    corrections = table.Column<string>(type: "jsonb", maxLength: 400, nullable: false),
                    fault = table.Column<string>(type: "jsonb", maxLength: 400, nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_import", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "register_import_pair",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    import = table.Column<Guid>(type: "uuid", nullable: false),
                    first = table.Column<Guid>(type: "uuid", nullable: false),
                    second = table.Column<Guid>(type: "uuid", nullable: false),
                    score = table.Column<float>(type: "real", nullable: false),
                    reasons = table.Column<string>(type: "jsonb", maxLength: 400, nullable: false),
                    decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_import_pair", x => new { x.organisation_id, x.import, x.first, x.second });
                });

            migrationBuilder.CreateTable(
                name: "register_import_row",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    import = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    line = table.Column<long>(type: "bigint", nullable: true),
                    file = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    org_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    org_number_valid = table.Column<bool>(type: "boolean", nullable: false),
                    country = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    country_hints = table.Column<string>(type: "jsonb", maxLength: 400, nullable: true),
                    address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    post_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    city = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    nace_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    goods = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    purchases = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    invoices = table.Column<int>(type: "integer", nullable: false),
                    sums = table.Column<string>(type: "jsonb", maxLength: 400, nullable: false),
                    column = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    column_index = table.Column<int>(type: "integer", nullable: true),
                    value = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    reason = table.Column<string>(type: "jsonb", maxLength: 400, nullable: true),
                    supplier = table.Column<Guid>(type: "uuid", nullable: true),
                    candidate = table.Column<Guid>(type: "uuid", nullable: true),
                    changes = table.Column<string>(type: "jsonb", maxLength: 400, nullable: true),
                    taken = table.Column<string>(type: "jsonb", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_import_row", x => new { x.organisation_id, x.import, x.number });
                });

            migrationBuilder.CreateTable(
                name: "register_mapping",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    header_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    mapping = table.Column<string>(type: "jsonb", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_mapping", x => new { x.organisation_id, x.header_hash });
                });

            migrationBuilder.CreateTable(
                name: "register_purchase",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    ledger = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    year = table.Column<short>(type: "smallint", nullable: false),
                    month = table.Column<short>(type: "smallint", nullable: false),
                    account = table.Column<string>(type: "character varying(70)", maxLength: 70, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    invoices = table.Column<int>(type: "integer", nullable: false),
                    largest = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    import = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_purchase", x => new { x.organisation_id, x.supplier, x.year, x.month, x.account, x.currency, x.ledger });
                });

            migrationBuilder.CreateTable(
                name: "register_registry_answer",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    org_number = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    nace_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    country = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    post_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    city = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    bankrupt = table.Column<bool>(type: "boolean", nullable: false),
                    deleted_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_registry_answer", x => new { x.organisation_id, x.supplier });
                });

            migrationBuilder.CreateTable(
                name: "register_site",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    producer = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    country = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    region = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    tier = table.Column<short>(type: "smallint", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    certainty = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    workers = table.Column<int>(type: "integer", nullable: true),
                    workers_on = table.Column<DateOnly>(type: "date", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_site", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "register_standing",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<short>(type: "smallint", nullable: false),
                    severity = table.Column<short>(type: "smallint", nullable: false),
                    score = table.Column<float>(type: "real", nullable: true),
                    confidence = table.Column<float>(type: "real", nullable: false),
                    topic = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    overridden = table.Column<bool>(type: "boolean", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    spend_kroner = table.Column<long>(type: "bigint", nullable: true),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    category = table.Column<Guid>(type: "uuid", nullable: true),
                    name_bits = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L),
                    spend_rank = table.Column<long>(type: "bigint", nullable: false, computedColumnSql: "coalesce(spend_kroner, -1000000000000000)", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_standing", x => new { x.organisation_id, x.supplier });
                });

            migrationBuilder.CreateTable(
                name: "register_supplier",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "nb-NO-x-icu"),
                    org_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    org_number_valid = table.Column<bool>(type: "boolean", nullable: false),
                    country = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    country_hints = table.Column<string>(type: "jsonb", maxLength: 400, nullable: true),
                    address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    post_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    city = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    nace_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    goods = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    category = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    purchase_type = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    not_onboarded_here = table.Column<bool>(type: "boolean", nullable: false),
                    key_supplier = table.Column<bool>(type: "boolean", nullable: false),
                    agreement_supplier = table.Column<bool>(type: "boolean", nullable: false),
                    local = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, defaultValueSql: "'Unknown'"),
                    environment_certified = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, defaultValueSql: "'Unknown'"),
                    climate_challenged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    bankrupt = table.Column<bool>(type: "boolean", nullable: false),
                    deleted_from_registry_on = table.Column<DateOnly>(type: "date", nullable: true),
                    registry_checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false),
                    name_bits = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_supplier", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "register_supplier_key",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ledger = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    stated = table.Column<string>(type: "jsonb", maxLength: 400, nullable: false),
                    stated_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_supplier_key", x => new { x.organisation_id, x.ledger, x.key });
                });

            migrationBuilder.CreateTable(
                name: "register_supplier_year",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<short>(type: "smallint", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    spend_nok = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    invoices = table.Column<int>(type: "integer", nullable: false),
                    largest_nok = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_supplier_year", x => new { x.organisation_id, x.year, x.supplier });
                });

            migrationBuilder.CreateTable(
                name: "register_tally",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    count = table.Column<long>(type: "bigint", nullable: false),
                    spend_kroner = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_tally", x => new { x.organisation_id, x.kind, x.key });
                });

            migrationBuilder.CreateTable(
                name: "register_value_chain",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    buying = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_value_chain", x => x.organisation_id);
                });

            migrationBuilder.CreateTable(
                name: "register_value_chain_part",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    direction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    optional = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    activities = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_value_chain_part", x => new { x.organisation_id, x.position });
                });

            migrationBuilder.CreateTable(
                name: "register_word",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    word = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_word", x => new { x.organisation_id, x.word });
                });

            migrationBuilder.CreateTable(
                name: "risk_analysis",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<short>(type: "smallint", nullable: false),
                    after = table.Column<Guid>(type: "uuid", nullable: true),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    found = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    with = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    agreed = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    plan = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    plan_owner = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    plan_until = table.Column<DateOnly>(type: "date", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_analysis", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "risk_analysis_rule",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_analysis_rule", x => x.organisation_id);
                });

            migrationBuilder.CreateTable(
                name: "risk_assessment",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    run = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    profile = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<short>(type: "smallint", nullable: false),
                    severity = table.Column<short>(type: "smallint", nullable: false),
                    score = table.Column<float>(type: "real", nullable: true),
                    confidence = table.Column<float>(type: "real", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_assessment", x => new { x.organisation_id, x.run, x.supplier });
                });

            migrationBuilder.CreateTable(
                name: "risk_blocked_article",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    block = table.Column<Guid>(type: "uuid", nullable: false),
                    article = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_blocked_article", x => new { x.organisation_id, x.block, x.article });
                });

            migrationBuilder.CreateTable(
                name: "risk_claim",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    research = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    source = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    page = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    source_day = table.Column<DateOnly>(type: "date", nullable: true),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_claim", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "risk_cooperation",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    analysis = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    choice = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    exit_effects = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    heard = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_cooperation", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "risk_desk_research",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    computed_level = table.Column<short>(type: "smallint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    routines = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due_diligence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    category = table.Column<short>(type: "smallint", nullable: false),
                    notes = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    follow_up_by = table.Column<DateOnly>(type: "date", nullable: true),
                    followed_up_on = table.Column<DateOnly>(type: "date", nullable: true),
                    follow_up_result = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_desk_research", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_risk_desk_research_high", "computed_level >= 3");
                });

            migrationBuilder.CreateTable(
                name: "risk_edition",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    edition = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    terms = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    file_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    values = table.Column<int>(type: "integer", nullable: false),
                    columns = table.Column<string>(type: "jsonb", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    retired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    own_shape = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_edition", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "risk_event",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    countries = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    area = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    source = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_event", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "risk_event_decision",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    choice = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    again_by = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_event_decision", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "risk_exclusion",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    categories = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    goods = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    countries = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    area = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    decided_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    purchases_from = table.Column<DateOnly>(type: "date", nullable: false),
                    review_by = table.Column<DateOnly>(type: "date", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    withdrawn_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_exclusion", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "risk_exclusion_finding",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    through = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_exclusion_finding", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "risk_factor_score",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    score = table.Column<short>(type: "smallint", nullable: true),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_factor_score", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "risk_focus_country",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    grounds = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    score = table.Column<int>(type: "integer", nullable: true),
                    suppliers = table.Column<int>(type: "integer", nullable: false),
                    spend_kroner = table.Column<long>(type: "bigint", nullable: false),
                    all_spend_kroner = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    end_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_focus_country", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "risk_follow",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    rules = table.Column<string>(type: "jsonb", maxLength: 400, nullable: false),
                    candidates = table.Column<int>(type: "integer", nullable: false),
                    chosen = table.Column<int>(type: "integer", nullable: false),
                    spend_kroner = table.Column<long>(type: "bigint", nullable: false),
                    all_spend_kroner = table.Column<long>(type: "bigint", nullable: false),
                    high = table.Column<int>(type: "integer", nullable: false),
                    all_high = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_follow", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "risk_follow_by_hand",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_follow_by_hand", x => new { x.organisation_id, x.year, x.supplier });
                });

            migrationBuilder.CreateTable(
                name: "risk_follow_supplier",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    reasons = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<short>(type: "smallint", nullable: false),
                    spend_kroner = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_follow_supplier", x => new { x.organisation_id, x.round, x.supplier });
                });

            migrationBuilder.CreateTable(
                name: "risk_judgement",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    topic = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    level = table.Column<short>(type: "smallint", nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    source = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    again_by = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_judgement", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "risk_list_pair",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    list = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    entry = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_list_pair", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "risk_model_version",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    preset = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    model = table.Column<string>(type: "jsonb", maxLength: 400, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_model_version", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "risk_order_check",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    project = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    supplier = table.Column<Guid>(type: "uuid", nullable: true),
                    supplier_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    category = table.Column<Guid>(type: "uuid", nullable: true),
                    goods = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    country = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    area = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    first = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rule = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proof = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    cleared_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    cleared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_order_check", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "risk_override",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    to_level = table.Column<short>(type: "smallint", nullable: false),
                    computed_level = table.Column<short>(type: "smallint", nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    withdrawn_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_override", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "risk_procurement",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    on_high_risk_list = table.Column<bool>(type: "boolean", nullable: true),
                    climate = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    animals = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    people = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    pointed_out = table.Column<bool>(type: "boolean", nullable: true),
                    changed = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    change_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_procurement", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_risk_procurement_a", "changed is distinct from 'A' or coalesce(on_high_risk_list, false) or coalesce(climate = 'Considerable', false) or coalesce(animals = 'Considerable', false)");
                });

            migrationBuilder.CreateTable(
                name: "risk_profile",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    run = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    result = table.Column<string>(type: "jsonb", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_profile", x => new { x.organisation_id, x.run, x.number });
                });

            migrationBuilder.CreateTable(
                name: "risk_run",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    model = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    model_version = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    editions = table.Column<string>(type: "jsonb", maxLength: 400, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    completed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    suppliers = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_run", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "risk_sale_block",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uuid", nullable: true),
                    owner = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    review_by = table.Column<DateOnly>(type: "date", nullable: true),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    moved_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    moved_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    moved_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_sale_block", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_risk_sale_block_review", "kind <> 'Temporary' or review_by is not null");
                });

            migrationBuilder.CreateTable(
                name: "statements_accepted_finding",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: false),
                    check = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    found = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_accepted_finding", x => new { x.organisation_id, x.statement, x.check, x.key });
                });

            migrationBuilder.CreateTable(
                name: "statements_assignment",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_assignment", x => new { x.organisation_id, x.statement, x.key });
                });

            migrationBuilder.CreateTable(
                name: "statements_base_level",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: false),
                    result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_base_level", x => new { x.organisation_id, x.statement });
                });

            migrationBuilder.CreateTable(
                name: "statements_bundle",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    snapshot = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    signed = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_bundle", x => new { x.organisation_id, x.snapshot, x.sha256 });
                });

            migrationBuilder.CreateTable(
                name: "statements_calendar_feed",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user = table.Column<Guid>(type: "uuid", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    language = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_calendar_feed", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "statements_comment",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    thread = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    user = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    resolved_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_comment", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "statements_counted_part",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_counted_part", x => new { x.organisation_id, x.statement, x.part });
                });

            migrationBuilder.CreateTable(
                name: "statements_covered_party",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    org_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    relation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    turnover_nok = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    balance_nok = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    full_time_equivalents = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    employees = table.Column<int>(type: "integer", nullable: true),
                    under_act = table.Column<bool>(type: "boolean", nullable: true),
                    own_statement = table.Column<bool>(type: "boolean", nullable: false),
                    signers = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    turnover_in = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    employees_in = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    suppliers_in_register = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_covered_party", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "statements_draft",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    user = table.Column<Guid>(type: "uuid", nullable: false),
                    form = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    seen = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_draft", x => new { x.organisation_id, x.statement, x.key, x.user });
                });

            migrationBuilder.CreateTable(
                name: "statements_field",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    content = table.Column<string>(type: "jsonb", maxLength: 400, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_field", x => new { x.organisation_id, x.statement, x.key });
                });

            migrationBuilder.CreateTable(
                name: "statements_handover",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: false),
                    receiver = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    receiver_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    content = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    expires = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_handover", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "statements_publication",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    snapshot = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    unsigned_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_publication", x => new { x.organisation_id, x.snapshot, x.channel });
                });

            migrationBuilder.CreateTable(
                name: "statements_received_part",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    from_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    year = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_received_part", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "statements_reviewer",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    body = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_seen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_reviewer", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "statements_signature",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    snapshot = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    role = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    method = table.Column<int>(type: "integer", nullable: true),
                    town = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reservation = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    decline_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_signature", x => new { x.organisation_id, x.snapshot, x.person });
                });

            migrationBuilder.CreateTable(
                name: "statements_signed_file",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    snapshot = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_signed_file", x => new { x.organisation_id, x.snapshot, x.sha256 });
                });

            migrationBuilder.CreateTable(
                name: "statements_signing_link",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    snapshot = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_signing_link", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "statements_snapshot",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: false),
                    document = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    answers = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    figures = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_snapshot", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "statements_statement",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    template = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    template_version = table.Column<int>(type: "integer", nullable: false),
                    language = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    step_opening = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    with_plan = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    carried_from = table.Column<Guid>(type: "uuid", nullable: true),
                    started_from = table.Column<Guid>(type: "uuid", nullable: true),
                    snapshot = table.Column<Guid>(type: "uuid", nullable: true),
                    updates = table.Column<Guid>(type: "uuid", nullable: true),
                    update_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_statement", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "statements_told",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_told", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "statements_translated_edition",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    snapshot = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_translated_edition", x => new { x.organisation_id, x.snapshot, x.language, x.number });
                });

            migrationBuilder.CreateTable(
                name: "statements_translated_text",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    place = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    source = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    text = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_translated_text", x => new { x.organisation_id, x.statement, x.language, x.place });
                });

            migrationBuilder.CreateTable(
                name: "statements_translation",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements_translation", x => new { x.organisation_id, x.statement, x.language });
                });

            migrationBuilder.CreateTable(
                name: "access_user_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    claim_value = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_user_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_user_claim_user_id",
                        column: x => x.user_id,
                        principalTable: "access_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_user_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_user_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_access_user_login_user_id",
                        column: x => x.user_id,
                        principalTable: "access_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_user_passkey",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_user_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_access_user_passkey_user_id",
                        column: x => x.user_id,
                        principalTable: "access_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_user_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_user_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_access_user_token_user_id",
                        column: x => x.user_id,
                        principalTable: "access_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_user_normalized_email",
                table: "access_user",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_access_user_normalized_user_name",
                table: "access_user",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_user_claim_user_id",
                table: "access_user_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_user_login_user_id",
                table: "access_user_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_user_passkey_user_id",
                table: "access_user_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_engagement_agreement_organisation_id_supplier",
                table: "engagement_agreement",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_audit_organisation_id_day",
                table: "engagement_audit",
                columns: new[] { "organisation_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_audit_organisation_id_supplier",
                table: "engagement_audit",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_code_acceptance_organisation_id_code_supplier",
                table: "engagement_code_acceptance",
                columns: new[] { "organisation_id", "code", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_code_exception_organisation_id_code_supplier",
                table: "engagement_code_exception",
                columns: new[] { "organisation_id", "code", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_condition_organisation_id_supplier",
                table: "engagement_condition",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_contact_organisation_id_supplier",
                table: "engagement_contact",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_criteria_evaluation_organisation_id_supplier",
                table: "engagement_criteria_evaluation",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_dispatch_organisation_id_campaign_supplier",
                table: "engagement_dispatch",
                columns: new[] { "organisation_id", "campaign", "supplier" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_engagement_dispatch_organisation_id_supplier",
                table: "engagement_dispatch",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_event_invitation_organisation_id_supplier",
                table: "engagement_event_invitation",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_finding_proposal_organisation_id_state",
                table: "engagement_finding_proposal",
                columns: new[] { "organisation_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_follow_up_organisation_id_meeting",
                table: "engagement_follow_up",
                columns: new[] { "organisation_id", "meeting" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_link_organisation_id_dispatch",
                table: "engagement_link",
                columns: new[] { "organisation_id", "dispatch" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_mail_organisation_id_dispatch",
                table: "engagement_mail",
                columns: new[] { "organisation_id", "dispatch" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_meeting_organisation_id_day",
                table: "engagement_meeting",
                columns: new[] { "organisation_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_meeting_organisation_id_supplier",
                table: "engagement_meeting",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_message_organisation_id_dispatch",
                table: "engagement_message",
                columns: new[] { "organisation_id", "dispatch" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_published_organisation_id_supplier",
                table: "engagement_published",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_supplier_notice_organisation_id_agreement",
                table: "engagement_supplier_notice",
                columns: new[] { "organisation_id", "agreement" });

            migrationBuilder.CreateIndex(
                name: "ix_impacts_candidate_organisation_id_topic_goods_place",
                table: "impacts_candidate",
                columns: new[] { "organisation_id", "topic", "goods", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_impacts_dialogue_organisation_id_impact",
                table: "impacts_dialogue",
                columns: new[] { "organisation_id", "impact" });

            migrationBuilder.CreateIndex(
                name: "ix_impacts_gap_organisation_id_impact",
                table: "impacts_gap",
                columns: new[] { "organisation_id", "impact" });

            migrationBuilder.CreateIndex(
                name: "ix_impacts_goal_organisation_id_impact",
                table: "impacts_goal",
                columns: new[] { "organisation_id", "impact" });

            migrationBuilder.CreateIndex(
                name: "ix_impacts_goal_year_organisation_id_year",
                table: "impacts_goal_year",
                columns: new[] { "organisation_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_impacts_impact_supplier_organisation_id_supplier",
                table: "impacts_impact_supplier",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_impacts_impact_year_organisation_id_year",
                table: "impacts_impact_year",
                columns: new[] { "organisation_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_impacts_indicator_organisation_id_impact",
                table: "impacts_indicator",
                columns: new[] { "organisation_id", "impact" });

            migrationBuilder.CreateIndex(
                name: "ix_impacts_materiality_organisation_id_year",
                table: "impacts_materiality",
                columns: new[] { "organisation_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_impacts_materiality_voice_organisation_id_year",
                table: "impacts_materiality_voice",
                columns: new[] { "organisation_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_impacts_measure_organisation_id_year",
                table: "impacts_measure",
                columns: new[] { "organisation_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_impacts_measure_impact_organisation_id_impact",
                table: "impacts_measure_impact",
                columns: new[] { "organisation_id", "impact" });

            migrationBuilder.CreateIndex(
                name: "ix_impacts_measure_supplier_organisation_id_supplier",
                table: "impacts_measure_supplier",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_impacts_remedy_act_organisation_id_case",
                table: "impacts_remedy_act",
                columns: new[] { "organisation_id", "case" });

            migrationBuilder.CreateIndex(
                name: "ix_impacts_remedy_case_organisation_id_supplier",
                table: "impacts_remedy_case",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_impacts_review_change_organisation_id_year",
                table: "impacts_review_change",
                columns: new[] { "organisation_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_impacts_review_minute_organisation_id_held_on",
                table: "impacts_review_minute",
                columns: new[] { "organisation_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "ix_impacts_source_organisation_id_impact",
                table: "impacts_source",
                columns: new[] { "organisation_id", "impact" });

            migrationBuilder.CreateIndex(
                name: "ux_organisations_body_board",
                table: "organisations_body",
                column: "organisation_id",
                unique: true,
                filter: "acts_as_board");

            migrationBuilder.CreateIndex(
                name: "ix_organisations_person_user",
                table: "organisations_person",
                column: "user");

            migrationBuilder.CreateIndex(
                name: "ix_platform_log_organisation_id_entity_entity_id",
                table: "platform_log",
                columns: new[] { "organisation_id", "entity", "entity_id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_article_organisation_id_country",
                table: "register_article",
                columns: new[] { "organisation_id", "country" });

            migrationBuilder.CreateIndex(
                name: "ix_register_article_organisation_id_name",
                table: "register_article",
                columns: new[] { "organisation_id", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_register_article_organisation_id_number",
                table: "register_article",
                columns: new[] { "organisation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_register_article_organisation_id_supplier",
                table: "register_article",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_register_category_organisation_id_number",
                table: "register_category",
                columns: new[] { "organisation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_register_component_organisation_id_supplier_name",
                table: "register_component",
                columns: new[] { "organisation_id", "supplier", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_register_import_organisation_id_sha256",
                table: "register_import",
                columns: new[] { "organisation_id", "sha256" });

            migrationBuilder.CreateIndex(
                name: "ix_register_registry_answer_organisation_id_outcome",
                table: "register_registry_answer",
                columns: new[] { "organisation_id", "outcome" });

            migrationBuilder.CreateIndex(
                name: "ix_register_site_organisation_id_country",
                table: "register_site",
                columns: new[] { "organisation_id", "country" });

            migrationBuilder.CreateIndex(
                name: "ix_register_site_organisation_id_supplier",
                table: "register_site",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_register_standing_organisation_id_category_rank_supplier",
                table: "register_standing",
                columns: new[] { "organisation_id", "category", "rank", "supplier" },
                descending: new[] { false, false, true, true })
                .Annotation("Npgsql:IndexInclude", new[] { "country", "name_bits" });

            migrationBuilder.CreateIndex(
                name: "ix_register_standing_organisation_id_category_spend_rank_suppli",
                table: "register_standing",
                columns: new[] { "organisation_id", "category", "spend_rank", "supplier" },
                descending: new[] { false, false, true, true })
                .Annotation("Npgsql:IndexInclude", new[] { "country", "name_bits" });

            migrationBuilder.CreateIndex(
                name: "ix_register_standing_organisation_id_country_rank_supplier",
                table: "register_standing",
                columns: new[] { "organisation_id", "country", "rank", "supplier" },
                descending: new[] { false, false, true, true })
                .Annotation("Npgsql:IndexInclude", new[] { "category", "name_bits" });

            migrationBuilder.CreateIndex(
                name: "ix_register_standing_organisation_id_country_spend_rank_supplie",
                table: "register_standing",
                columns: new[] { "organisation_id", "country", "spend_rank", "supplier" },
                descending: new[] { false, false, true, true })
                .Annotation("Npgsql:IndexInclude", new[] { "category", "name_bits" });

            migrationBuilder.CreateIndex(
                name: "ix_register_standing_organisation_id_rank_supplier",
                table: "register_standing",
                columns: new[] { "organisation_id", "rank", "supplier" },
                descending: new[] { false, true, true })
                .Annotation("Npgsql:IndexInclude", new[] { "country", "category", "name_bits" });

            migrationBuilder.CreateIndex(
                name: "ix_register_standing_organisation_id_spend_rank_supplier",
                table: "register_standing",
                columns: new[] { "organisation_id", "spend_rank", "supplier" },
                descending: new[] { false, true, true })
                .Annotation("Npgsql:IndexInclude", new[] { "country", "category", "name_bits" });

            migrationBuilder.CreateIndex(
                name: "ix_register_supplier_organisation_id_category_name",
                table: "register_supplier",
                columns: new[] { "organisation_id", "category", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_register_supplier_organisation_id_country_name",
                table: "register_supplier",
                columns: new[] { "organisation_id", "country", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_register_supplier_organisation_id_merged_into",
                table: "register_supplier",
                columns: new[] { "organisation_id", "merged_into" },
                filter: "merged_into is not null");

            migrationBuilder.CreateIndex(
                name: "ix_register_supplier_organisation_id_name",
                table: "register_supplier",
                columns: new[] { "organisation_id", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_register_supplier_organisation_id_org_number",
                table: "register_supplier",
                columns: new[] { "organisation_id", "org_number" });

            migrationBuilder.CreateIndex(
                name: "ix_register_supplier_key_organisation_id_supplier",
                table: "register_supplier_key",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_register_supplier_year_organisation_id_year_spend_nok_suppli",
                table: "register_supplier_year",
                columns: new[] { "organisation_id", "year", "spend_nok", "supplier" },
                descending: new[] { false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_risk_analysis_organisation_id_after",
                table: "risk_analysis",
                columns: new[] { "organisation_id", "after" },
                unique: true,
                filter: "after is not null");

            migrationBuilder.CreateIndex(
                name: "ix_risk_analysis_organisation_id_supplier",
                table: "risk_analysis",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_blocked_article_organisation_id_article",
                table: "risk_blocked_article",
                columns: new[] { "organisation_id", "article" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_claim_organisation_id_research",
                table: "risk_claim",
                columns: new[] { "organisation_id", "research" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_cooperation_organisation_id_analysis",
                table: "risk_cooperation",
                columns: new[] { "organisation_id", "analysis" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_risk_cooperation_organisation_id_supplier",
                table: "risk_cooperation",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_desk_research_organisation_id_supplier",
                table: "risk_desk_research",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_event_decision_organisation_id_event",
                table: "risk_event_decision",
                columns: new[] { "organisation_id", "event" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_event_decision_organisation_id_supplier",
                table: "risk_event_decision",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_exclusion_finding_organisation_id_rule_supplier",
                table: "risk_exclusion_finding",
                columns: new[] { "organisation_id", "rule", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_factor_score_organisation_id_supplier",
                table: "risk_factor_score",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_focus_country_organisation_id_year_country",
                table: "risk_focus_country",
                columns: new[] { "organisation_id", "year", "country" },
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_risk_follow_organisation_id_year_version",
                table: "risk_follow",
                columns: new[] { "organisation_id", "year", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_risk_follow_supplier_organisation_id_supplier",
                table: "risk_follow_supplier",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_list_pair_organisation_id_supplier",
                table: "risk_list_pair",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_model_version_organisation_id_number",
                table: "risk_model_version",
                columns: new[] { "organisation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_risk_order_check_organisation_id_outcome",
                table: "risk_order_check",
                columns: new[] { "organisation_id", "outcome" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_order_check_organisation_id_supplier",
                table: "risk_order_check",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_override_organisation_id_supplier",
                table: "risk_override",
                columns: new[] { "organisation_id", "supplier" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_procurement_organisation_id_year",
                table: "risk_procurement",
                columns: new[] { "organisation_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_statements_assignment_organisation_id_person",
                table: "statements_assignment",
                columns: new[] { "organisation_id", "person" });

            migrationBuilder.CreateIndex(
                name: "ix_statements_calendar_feed_organisation_id_user",
                table: "statements_calendar_feed",
                columns: new[] { "organisation_id", "user" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statements_comment_organisation_id_statement_key",
                table: "statements_comment",
                columns: new[] { "organisation_id", "statement", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_statements_covered_party_organisation_id_statement_org_numbe",
                table: "statements_covered_party",
                columns: new[] { "organisation_id", "statement", "org_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statements_handover_organisation_id_statement",
                table: "statements_handover",
                columns: new[] { "organisation_id", "statement" });

            migrationBuilder.CreateIndex(
                name: "ix_statements_reviewer_organisation_id_statement",
                table: "statements_reviewer",
                columns: new[] { "organisation_id", "statement" });

            migrationBuilder.CreateIndex(
                name: "ix_statements_signing_link_organisation_id_snapshot_person",
                table: "statements_signing_link",
                columns: new[] { "organisation_id", "snapshot", "person" });

            migrationBuilder.CreateIndex(
                name: "ix_statements_snapshot_organisation_id_statement",
                table: "statements_snapshot",
                columns: new[] { "organisation_id", "statement" });

            migrationBuilder.CreateIndex(
                name: "ix_statements_statement_organisation_id_year_template_version",
                table: "statements_statement",
                columns: new[] { "organisation_id", "year", "template", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statements_told_organisation_id_date",
                table: "statements_told",
                columns: new[] { "organisation_id", "date" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_user_claim");

            migrationBuilder.DropTable(
                name: "access_user_login");

            migrationBuilder.DropTable(
                name: "access_user_passkey");

            migrationBuilder.DropTable(
                name: "access_user_token");

            migrationBuilder.DropTable(
                name: "engagement_agreement");

            migrationBuilder.DropTable(
                name: "engagement_agreement_terms");

            migrationBuilder.DropTable(
                name: "engagement_answer");

            migrationBuilder.DropTable(
                name: "engagement_answer_key");

            migrationBuilder.DropTable(
                name: "engagement_audit");

            migrationBuilder.DropTable(
                name: "engagement_campaign");

            migrationBuilder.DropTable(
                name: "engagement_campaign_questions");

            migrationBuilder.DropTable(
                name: "engagement_clause_rule");

            migrationBuilder.DropTable(
                name: "engagement_code");

            migrationBuilder.DropTable(
                name: "engagement_code_acceptance");

            migrationBuilder.DropTable(
                name: "engagement_code_check");

            migrationBuilder.DropTable(
                name: "engagement_code_exception");

            migrationBuilder.DropTable(
                name: "engagement_code_version");

            migrationBuilder.DropTable(
                name: "engagement_condition");

            migrationBuilder.DropTable(
                name: "engagement_contact");

            migrationBuilder.DropTable(
                name: "engagement_criteria_evaluation");

            migrationBuilder.DropTable(
                name: "engagement_criteria_rule");

            migrationBuilder.DropTable(
                name: "engagement_dispatch");

            migrationBuilder.DropTable(
                name: "engagement_event");

            migrationBuilder.DropTable(
                name: "engagement_event_invitation");

            migrationBuilder.DropTable(
                name: "engagement_evidence");

            migrationBuilder.DropTable(
                name: "engagement_finding_proposal");

            migrationBuilder.DropTable(
                name: "engagement_follow_up");

            migrationBuilder.DropTable(
                name: "engagement_link");

            migrationBuilder.DropTable(
                name: "engagement_mail");

            migrationBuilder.DropTable(
                name: "engagement_mail_sender");

            migrationBuilder.DropTable(
                name: "engagement_meeting");

            migrationBuilder.DropTable(
                name: "engagement_message");

            migrationBuilder.DropTable(
                name: "engagement_own_set");

            migrationBuilder.DropTable(
                name: "engagement_payment_year");

            migrationBuilder.DropTable(
                name: "engagement_published");

            migrationBuilder.DropTable(
                name: "engagement_published_place");

            migrationBuilder.DropTable(
                name: "engagement_supplier_notice");

            migrationBuilder.DropTable(
                name: "impacts_candidate");

            migrationBuilder.DropTable(
                name: "impacts_chain_depth");

            migrationBuilder.DropTable(
                name: "impacts_dialogue");

            migrationBuilder.DropTable(
                name: "impacts_gap");

            migrationBuilder.DropTable(
                name: "impacts_goal");

            migrationBuilder.DropTable(
                name: "impacts_goal_year");

            migrationBuilder.DropTable(
                name: "impacts_hours");

            migrationBuilder.DropTable(
                name: "impacts_impact_supplier");

            migrationBuilder.DropTable(
                name: "impacts_impact_year");

            migrationBuilder.DropTable(
                name: "impacts_indicator");

            migrationBuilder.DropTable(
                name: "impacts_indicator_year");

            migrationBuilder.DropTable(
                name: "impacts_materiality");

            migrationBuilder.DropTable(
                name: "impacts_materiality_voice");

            migrationBuilder.DropTable(
                name: "impacts_measure");

            migrationBuilder.DropTable(
                name: "impacts_measure_impact");

            migrationBuilder.DropTable(
                name: "impacts_measure_move");

            migrationBuilder.DropTable(
                name: "impacts_measure_supplier");

            migrationBuilder.DropTable(
                name: "impacts_remedy_act");

            migrationBuilder.DropTable(
                name: "impacts_remedy_case");

            migrationBuilder.DropTable(
                name: "impacts_review_change");

            migrationBuilder.DropTable(
                name: "impacts_review_minute");

            migrationBuilder.DropTable(
                name: "impacts_round");

            migrationBuilder.DropTable(
                name: "impacts_round_mark");

            migrationBuilder.DropTable(
                name: "impacts_source");

            migrationBuilder.DropTable(
                name: "impacts_year_review");

            migrationBuilder.DropTable(
                name: "organisations_body");

            migrationBuilder.DropTable(
                name: "organisations_breach");

            migrationBuilder.DropTable(
                name: "organisations_change");

            migrationBuilder.DropTable(
                name: "organisations_chosen_un_goal");

            migrationBuilder.DropTable(
                name: "organisations_governing_document");

            migrationBuilder.DropTable(
                name: "organisations_invitation");

            migrationBuilder.DropTable(
                name: "organisations_organisation");

            migrationBuilder.DropTable(
                name: "organisations_person");

            migrationBuilder.DropTable(
                name: "organisations_public_address");

            migrationBuilder.DropTable(
                name: "organisations_relation");

            migrationBuilder.DropTable(
                name: "organisations_role");

            migrationBuilder.DropTable(
                name: "organisations_year");

            migrationBuilder.DropTable(
                name: "platform_file");

            migrationBuilder.DropTable(
                name: "platform_log");

            migrationBuilder.DropTable(
                name: "platform_log_head");

            migrationBuilder.DropTable(
                name: "platform_protection_key");

            migrationBuilder.DropTable(
                name: "platform_setting");

            migrationBuilder.DropTable(
                name: "register_article");

            migrationBuilder.DropTable(
                name: "register_article_import");

            migrationBuilder.DropTable(
                name: "register_article_label");

            migrationBuilder.DropTable(
                name: "register_article_row");

            migrationBuilder.DropTable(
                name: "register_category");

            migrationBuilder.DropTable(
                name: "register_category_choice");

            migrationBuilder.DropTable(
                name: "register_component");

            migrationBuilder.DropTable(
                name: "register_counting_rule");

            migrationBuilder.DropTable(
                name: "register_duplicate");

            migrationBuilder.DropTable(
                name: "register_import");

            migrationBuilder.DropTable(
                name: "register_import_pair");

            migrationBuilder.DropTable(
                name: "register_import_row");

            migrationBuilder.DropTable(
                name: "register_mapping");

            migrationBuilder.DropTable(
                name: "register_purchase");

            migrationBuilder.DropTable(
                name: "register_registry_answer");

            migrationBuilder.DropTable(
                name: "register_site");

            migrationBuilder.DropTable(
                name: "register_standing");

            migrationBuilder.DropTable(
                name: "register_supplier");

            migrationBuilder.DropTable(
                name: "register_supplier_key");

            migrationBuilder.DropTable(
                name: "register_supplier_year");

            migrationBuilder.DropTable(
                name: "register_tally");

            migrationBuilder.DropTable(
                name: "register_value_chain");

            migrationBuilder.DropTable(
                name: "register_value_chain_part");

            migrationBuilder.DropTable(
                name: "register_word");

            migrationBuilder.DropTable(
                name: "risk_analysis");

            migrationBuilder.DropTable(
                name: "risk_analysis_rule");

            migrationBuilder.DropTable(
                name: "risk_assessment");

            migrationBuilder.DropTable(
                name: "risk_blocked_article");

            migrationBuilder.DropTable(
                name: "risk_claim");

            migrationBuilder.DropTable(
                name: "risk_cooperation");

            migrationBuilder.DropTable(
                name: "risk_desk_research");

            migrationBuilder.DropTable(
                name: "risk_edition");

            migrationBuilder.DropTable(
                name: "risk_event");

            migrationBuilder.DropTable(
                name: "risk_event_decision");

            migrationBuilder.DropTable(
                name: "risk_exclusion");

            migrationBuilder.DropTable(
                name: "risk_exclusion_finding");

            migrationBuilder.DropTable(
                name: "risk_factor_score");

            migrationBuilder.DropTable(
                name: "risk_focus_country");

            migrationBuilder.DropTable(
                name: "risk_follow");

            migrationBuilder.DropTable(
                name: "risk_follow_by_hand");

            migrationBuilder.DropTable(
                name: "risk_follow_supplier");

            migrationBuilder.DropTable(
                name: "risk_judgement");

            migrationBuilder.DropTable(
                name: "risk_list_pair");

            migrationBuilder.DropTable(
                name: "risk_model_version");

            migrationBuilder.DropTable(
                name: "risk_order_check");

            migrationBuilder.DropTable(
                name: "risk_override");

            migrationBuilder.DropTable(
                name: "risk_procurement");

            migrationBuilder.DropTable(
                name: "risk_profile");

            migrationBuilder.DropTable(
                name: "risk_run");

            migrationBuilder.DropTable(
                name: "risk_sale_block");

            migrationBuilder.DropTable(
                name: "statements_accepted_finding");

            migrationBuilder.DropTable(
                name: "statements_assignment");

            migrationBuilder.DropTable(
                name: "statements_base_level");

            migrationBuilder.DropTable(
                name: "statements_bundle");

            migrationBuilder.DropTable(
                name: "statements_calendar_feed");

            migrationBuilder.DropTable(
                name: "statements_comment");

            migrationBuilder.DropTable(
                name: "statements_counted_part");

            migrationBuilder.DropTable(
                name: "statements_covered_party");

            migrationBuilder.DropTable(
                name: "statements_draft");

            migrationBuilder.DropTable(
                name: "statements_field");

            migrationBuilder.DropTable(
                name: "statements_handover");

            migrationBuilder.DropTable(
                name: "statements_publication");

            migrationBuilder.DropTable(
                name: "statements_received_part");

            migrationBuilder.DropTable(
                name: "statements_reviewer");

            migrationBuilder.DropTable(
                name: "statements_signature");

            migrationBuilder.DropTable(
                name: "statements_signed_file");

            migrationBuilder.DropTable(
                name: "statements_signing_link");

            migrationBuilder.DropTable(
                name: "statements_snapshot");

            migrationBuilder.DropTable(
                name: "statements_statement");

            migrationBuilder.DropTable(
                name: "statements_told");

            migrationBuilder.DropTable(
                name: "statements_translated_edition");

            migrationBuilder.DropTable(
                name: "statements_translated_text");

            migrationBuilder.DropTable(
                name: "statements_translation");

            migrationBuilder.DropTable(
                name: "access_user");
        }
    }
}
