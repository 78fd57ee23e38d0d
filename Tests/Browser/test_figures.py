"""Public figures and the explorer: each published figure of Vĩnh Thuận opened and counted against its list."""

import io
import re
from urllib.parse import urlencode

import openpyxl
import pytest
from conftest import DESK, PHONE, assert_sound, assert_structured, shot

YEAR = {"nam": "2018", "ky": "nam", "cach": "duong-lich"}
COMMUNES = ["H33.12.%02d" % number for number in range(1, 9)]


def number(text):
    return int(text.replace(".", ""))


def listed(page, **query):
    """The number that a list says, and how many rows its pages have."""
    page.goto("/bao-cao/kham-pha/ho-so?" + urlencode(YEAR | query))
    said = number(page.locator("#so-ho-so").inner_text())
    rows = page.locator("tbody .row").count()
    while page.locator("a[rel=next]").count():
        page.locator("a[rel=next]").click()
        rows += page.locator("tbody .row").count()
    return said, rows


def download(page, path, **query):
    answer = page.request.get(f"/bao-cao/kham-pha/{path}?" + urlencode(YEAR | query))
    assert answer.status == 200, path
    return answer.body()


@pytest.mark.parametrize(
    "measure, published", [("total", 4970), ("resolved", 4910), ("open", 60), ("resolvedLate", 0)]
)
def test_the_district_has_as_many_dossiers_as_it_published(visit, measure, published):
    page = visit("caicach", javascript=False)
    query = {"co-quan": "H33.12", "pham-vi": "rieng", "chi-tieu": measure}
    said, _ = listed_once(page, query)
    assert said == published
    lines = download(page, "ho-so/csv", **query).decode("utf-8-sig").splitlines()
    assert len(lines) - 1 == published
    sheet = openpyxl.load_workbook(io.BytesIO(download(page, "ho-so/xlsx", **query)), read_only=True).active
    codes = [row[0] for row in sheet.iter_rows(values_only=True) if re.match(r"000\.", str(row[0]))]
    assert len(codes) == len(set(codes)) == published


def listed_once(page, query):
    page.goto("/bao-cao/kham-pha/ho-so?" + urlencode(YEAR | query))
    return number(page.locator("#so-ho-so").inner_text()), page.locator("tbody .row").count()


def test_the_communes_finished_6667_two_of_them_late(visit):
    page = visit("caicach")
    counts = {}
    for measure in ("resolved", "resolvedLate", "resolvedEarly,resolvedOnTime"):
        below, _ = listed_once(page, {"pham-vi": "cap-duoi", "chi-tieu": measure})
        own, _ = listed_once(page, {"pham-vi": "rieng", "chi-tieu": measure})
        counts[measure] = below - own
    assert counts == {"resolved": 6667, "resolvedLate": 2, "resolvedEarly,resolvedOnTime": 6665}
    said, rows = listed(page, **{"pham-vi": "cap-duoi", "chi-tieu": "resolvedLate"})
    assert said == rows == 2
    assert_sound(page)
    shot(page, "figures-list-1280")
    said, rows = listed(page, **{"pham-vi": "rieng", "chi-tieu": "open"})
    assert said == rows == 60


def test_a_sheet_has_days_as_days_and_counts_as_counts(visit):
    page = visit("caicach")
    content = download(page, "ho-so/xlsx", **{"pham-vi": "cap-duoi", "chi-tieu": "resolvedLate"})
    rows = list(openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True))
    head = next(index for index, row in enumerate(rows) if row[0] == "Mã hồ sơ")
    body = rows[head + 1:]
    assert len(body) == 2
    for row in body:
        assert row[6].year == 2018 and row[12] > 0, row
    content = download(page, "xlsx", **{"pham-vi": "cap-duoi", "theo": "don-vi"})
    rows = list(openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True))
    assert any(row[0] == "Cộng" and row[6] == 11577 for row in rows), rows[-1]


@pytest.mark.parametrize("viewport, width", [(DESK, 1280), (PHONE, 390)])
def test_the_explorer_is_sound_and_each_number_of_a_row_opens_as_many(visit, viewport, width):
    page = visit("caicach", viewport=viewport)
    page.goto("/bao-cao/kham-pha?" + urlencode(YEAR | {"pham-vi": "cap-duoi", "theo": "thang"}))
    assert_sound(page)
    shot(page, f"figures-explore-{width}")
    link = page.locator("tbody a[href*='resolvedLate']").first
    count = number(link.inner_text())
    link.click()
    assert page.locator("tbody .row").count() == count


@pytest.mark.parametrize("viewport, width", [(DESK, 1280), (PHONE, 390)])
def test_everybody_reads_the_public_figures_without_script(visit, viewport, width):
    page = visit(viewport=viewport, javascript=False)
    page.goto("/so-lieu?" + urlencode(YEAR | {"co-quan": "H33.12", "pham-vi": "rieng"}))
    text = page.locator("main").inner_text()
    for published in ("4.970", "4.910", "4.910/4.910", "4.910/4.970", "98,79%"):
        assert published in text, published
    assert_structured(page)
    shot(page, f"figures-public-{width}")
    with_script = visit(viewport=viewport)
    with_script.goto(page.url)
    assert_sound(with_script)


def test_a_head_that_was_copied_matches_and_a_changed_one_does_not(visit):
    page = visit(javascript=False)
    page.goto("/so-lieu?" + urlencode(YEAR))
    page.locator("summary", has_text="Chuỗi băm").click()
    row = page.locator("tr", has=page.locator("code.hash")).filter(has_text="UBND huyện Vĩnh Thuận")
    position = number(row.locator("td").nth(1).inner_text())
    head = row.locator("code").inner_text()
    page.get_by_label("Số việc đã chép").fill(str(position))
    page.get_by_label("Mã băm đã chép").fill(head)
    page.get_by_role("button", name="Kiểm tra").click()
    assert page.locator(".notification-success").count() == 1
    page.get_by_label("Mã băm đã chép").fill(head[:-1] + ("0" if head[-1] != "0" else "1"))
    page.get_by_role("button", name="Kiểm tra").click()
    assert page.locator(".notification-failure").count() == 1


def test_who_leads_a_district_opens_no_commune(visit):
    page = visit("lanhdao")
    assert page.goto("/bao-cao/kham-pha?pham-vi=rieng").status == 200
    for path in ("", "/csv", "/ho-so", "/ho-so/csv", "/ho-so/xlsx"):
        answer = page.request.get(f"/bao-cao/kham-pha{path}?pham-vi=cap-duoi&chi-tieu=received")
        assert answer.status == 404, path
