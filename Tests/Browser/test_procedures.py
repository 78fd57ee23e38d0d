"""Procedures for everybody: search with slips and filters, a procedure's page, in English and without script."""

import pytest

from conftest import DESK, PHONE, assert_sound, shot


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["390", "1280"])
def test_a_citizen_finds_a_procedure_with_a_slip_and_reads_what_to_bring(visit, viewport, javascript):
    page = visit(viewport=viewport, javascript=javascript)
    page.goto("/")
    page.get_by_role("navigation").get_by_role("link", name="Thủ tục", exact=True).click()
    if javascript:
        assert_sound(page)
        shot(page, f"procedures-{viewport['width']}")
    page.get_by_label("Tìm thủ tục").fill("khai sjnh")
    page.get_by_role("button", name="Tìm", exact=True).click()
    assert page.locator(".result-name").first.inner_text() == "Thủ tục đăng ký khai sinh"
    if javascript:
        assert_sound(page)
    page.locator(".result-name").first.click()
    assert page.url.endswith("/thu-tuc/1.001193")
    content = page.inner_text("main")
    for part in [
        "Trình tự thực hiện", "Thành phần, số lượng hồ sơ", "Thời hạn giải quyết", "Phí, lệ phí", "Căn cứ pháp lý",
        "Mẫu đơn, mẫu tờ khai", "Nộp hồ sơ ở đâu, khi nào", "Phản ánh, kiến nghị", "giá trị minh họa", "0000 1000",
    ]:
        assert part in content, part
    assert page.locator("svg.qr").count() == 1
    if javascript:
        assert_sound(page)
        shot(page, f"procedure-{viewport['width']}")


def test_filters_work_by_the_address_and_their_counts_add_up(visit):
    page = visit(viewport=PHONE)
    page.goto("/thu-tuc")
    assert "Tìm thấy 413 thủ tục, đang xem từ 1 đến 20" in page.inner_text("main")
    page.get_by_text("Lọc kết quả").click()
    page.get_by_label("Cấp", exact=True).select_option("xa")
    page.wait_for_url("**cap=xa**")
    assert "Tìm thấy 133 thủ tục" in page.inner_text("main")
    counts = page.locator("select[name=linh-vuc] option").all_inner_texts()[1:]
    assert sum(int(text.rsplit("(", 1)[1].rstrip(")")) for text in counts) == 133
    assert len(counts) == 27
    page.get_by_label("Lĩnh vực").select_option("ho-tich")
    page.wait_for_url("**linh-vuc=ho-tich**")
    assert_sound(page)
    shot(page, "procedures-filtered-390")
    page.get_by_role("link", name="Bỏ lọc").click()
    assert "Tìm thấy 413 thủ tục" in page.inner_text("main")


def test_pages_go_on_to_the_last(visit):
    page = visit(javascript=False)
    page.goto("/thu-tuc?cap=xa")
    names = []
    while True:
        names += page.locator(".result-name").all_inner_texts()
        following = page.get_by_role("link", name="Trang sau")
        if not following.count():
            break
        following.click()
    assert len(names) == 133


def test_nothing_found_helps(visit):
    page = visit(viewport=PHONE)
    page.goto("/thu-tuc?q=zzzz")
    assert "Không tìm thấy thủ tục nào" in page.inner_text("main")
    assert page.get_by_label("Tìm thủ tục").input_value() == "zzzz"
    assert_sound(page)
    page.get_by_role("link", name="Xem tất cả thủ tục").click()
    assert "413" in page.inner_text("main")


def test_a_code_of_two_levels_offers_both(visit):
    page = visit(viewport=PHONE)
    page.goto("/thu-tuc/2.000635")
    assert "Mã này dùng ở hai cấp" in page.inner_text("main")
    assert_sound(page)
    shot(page, "procedure-choice-390")
    page.locator(".result-name").first.click()
    assert page.locator("h1").inner_text().endswith("Cấp bản sao trích lục hộ tịch")
    assert "Cấp xã" in page.inner_text("main")


def test_procedures_and_boards_speak_english(visit):
    page = visit(viewport=PHONE)
    page.goto("/thu-tuc/1.001193")
    page.get_by_role("button", name="English").click()
    content = page.inner_text("main")
    assert "Documents to submit" in content and "Where and when to apply" in content
    assert page.locator("h1 [lang=vi]").count() == 1
    assert_sound(page)
    page.goto("/niem-yet/vinh-thuan")
    assert "42 fields, 280 procedures" in page.inner_text("main")
    assert_sound(page)


def test_an_address_that_nobody_has_is_not_found(visit):
    page = visit()
    for path in ["/thu-tuc/9.999999", "/niem-yet/khong-co", "/niem-yet/vinh-thuan/in/to-a5"]:
        assert page.goto(path).status == 404
